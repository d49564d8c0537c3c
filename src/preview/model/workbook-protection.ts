import { invalidOperation, structureProtected } from "../protocol/errors";
import { defineType, type ModelHost } from "./define";

/** Which workbooks have their structure protected: no part of a book as data, so that it goes with the engine. */
const protectedBooks = new WeakSet<object>();

/** Refuses to add, copy, delete, rename or move sheets of a workbook whose structure is protected. */
export function assertStructureOpen(host: ModelHost): void {
  if (protectedBooks.has(host.engine)) throw structureProtected();
}

/** Protection of the workbook's structure, without passwords; as on sheets it shows how an add-in copes. */
export const workbookProtectionType = defineType({
  name: "WorkbookProtection",
  properties: {
    Protected: { get: (_object, host) => protectedBooks.has(host.engine) },
  },
  methods: {
    Protect: (_object, _args, host) => {
      if (protectedBooks.has(host.engine)) {
        throw invalidOperation("This operation is not allowed: the workbook is protected already.");
      }
      protectedBooks.add(host.engine);
    },
    Unprotect: (_object, _args, host) => {
      protectedBooks.delete(host.engine);
    },
  },
});
