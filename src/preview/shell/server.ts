import { messages } from "./messages";

async function get(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(messages.noPart(address));
  }
  return answer;
}

/** The text at an address of the preview's server. */
export async function getText(address: string): Promise<string> {
  return (await get(address)).text();
}

/** The bytes there. */
export async function getBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await get(address)).arrayBuffer());
}
