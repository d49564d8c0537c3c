import { registerSheet, registerStanding } from "../messages/issue-register";
import { type Standing, stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import { hasNoMatrix, registerFaults } from "./faults";
import { type Register, registers } from "./register";
import { isLate } from "./response";
import { registerTemplate } from "./template";

export { noticeOf, type NoticePart, noticeText } from "./notice";
export { planRecord, reassessed } from "./reassess";
export { type Issue, type Register, registers } from "./register";
export { byLevel, duesOf, isLate } from "./response";

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

function standingOf(register: Register): Standing {
  const { issues } = register;
  const late = issues.filter((issue) => isLate(issue, register)).length;
  const open = issues.filter(({ isOpen }) => isOpen).length;
  if (issues.length === 0) return { tone: "open", text: registerStanding.empty };
  if (hasNoMatrix(register)) return { tone: "open", text: registerStanding.noMatrix };
  if (late > 0) return { tone: "bad", text: registerStanding.late(late, open) };
  return { tone: "good", text: registerStanding.inTime(open) };
}
