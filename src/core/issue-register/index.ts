import { registerSheet } from "../messages/issue-register";
import { registerStanding as words } from "../messages/issue-register-page";
import { type Standing, stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import { registerFaults } from "./faults";
import { hasNoMatrix } from "./matrix-faults";
import { type Register, registers } from "./register";
import { responseOf } from "./response";
import { registerTemplate } from "./template";

export { noticeOf, type NoticePart, noticeText } from "./notice";
export { planRecord, reassessed } from "./reassess";
export { type Issue, type Register, registers } from "./register";
export { byLevel, type Due, duesOf, outstanding, responseOf } from "./response";

/** The issue register: impact by the user's own matrix, a class and a level for each issue, and what is late. */
export const issueRegister: System = {
  id: "issue-register",
  template: registerTemplate,
  find: (reading) =>
    registers(reading).map((register) => {
      const place = placeOfTable(register.table);
      return {
        id: stateId("issue-register", place),
        system: "issue-register",
        title: registerSheet.title,
        place,
        standing: standingOf(register),
        findings: registerFaults(register),
      };
    }),
};

/** As the sheet's own headline says it. */
function standingOf(register: Register): Standing {
  const { issues, asAt } = register;
  const responses = issues.map((issue) => responseOf(issue, register));
  const count = (response: string) => responses.filter((each) => each === response).length;
  const [late, unjudged] = [count("late"), count("unjudged")];
  if (issues.length === 0) return { tone: "open", text: words.empty };
  if (hasNoMatrix(register)) return { tone: "open", text: words.noMatrix };
  if (asAt === undefined) return { tone: "open", text: words.noAsAt };
  if (unjudged === issues.length) return { tone: "open", text: words.noneJudged };
  const also = words.unjudged(unjudged);
  if (late > 0) return { tone: "bad", text: words.late(late, issues.length) + also };
  const open = issues.filter(({ isOpen }) => isOpen).length;
  return unjudged === 0
    ? { tone: "good", text: words.inTime("✓", open) }
    : { tone: "warning", text: words.inTime("!", open) + also };
}
