import { messages, reasonOf } from "./shell/messages";
import { startShell } from "./shell/shell";
import "./shell/shell.css";

const root = document.getElementById("shell") ?? document.body;
startShell(root).catch((error: unknown) => {
  console.error(error);
  const sentence = document.createElement("p");
  sentence.className = "no-start";
  sentence.role = "alert";
  sentence.textContent = messages.noStart(reasonOf(error));
  root.append(sentence);
});
