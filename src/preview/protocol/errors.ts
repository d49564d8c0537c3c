/** A failure as Office.js reports it: `error.code` and `error.message` in the add-in. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus: number,
  ) {
    super(message);
  }
}

export const itemNotFound = (): OfficeError =>
  new OfficeError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): OfficeError => new OfficeError("InvalidArgument", message, 400);

export const itemAlreadyExists = (): OfficeError =>
  new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);

export const accessDenied = (sheet: string): OfficeError =>
  new OfficeError("AccessDenied", `You can't change "${sheet}": the sheet is protected.`, 403);

export const structureProtected = (): OfficeError =>
  new OfficeError("AccessDenied", "Workbook is protected and cannot be changed.", 403);

export const invalidOperation = (message: string): OfficeError =>
  new OfficeError("InvalidOperation", message, 400);

export const inCellEditMode = (): OfficeError =>
  new OfficeError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Press ENTER or TAB or select another cell, and then try again.",
    400,
  );

/** A member of the object model the preview doesn't have; named, so that nobody searches for it elsewhere. */
export const notImplemented = (member: string): OfficeError =>
  new OfficeError(
    "ApiNotFound",
    `The API you are trying to use could not be found: the preview doesn't implement ${member}.`,
    501,
  );
