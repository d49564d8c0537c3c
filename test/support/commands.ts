/** What a ribbon command is called with: nothing of it is used but its end. */
export type CommandHandler = (event: { completed: () => void }) => Promise<void>;

/** Loads the commands' script as the add-in's page does; gives what it registered with Office, by name. */
export async function loadCommands(): Promise<ReadonlyMap<string, CommandHandler>> {
  const handlers = new Map<string, CommandHandler>();
  const associate = (name: string, handler: CommandHandler): void => {
    if (handlers.has(name)) throw new Error(`The command ${name} is registered twice.`);
    handlers.set(name, handler);
  };
  Object.assign(globalThis, { Office: { actions: { associate } } });
  await import("../../src/commands");
  return handlers;
}
