import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type Workbook,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IFunctionService,
  type IActiveDirtyManagerService as DirtyManager,
} from "@univerjs/engine-formula";
import { SheetInterceptorService } from "@univerjs/sheets";

/** The parts of Univer the engine works with. */
export interface UniverServices {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
  readonly instances: IUniverInstanceService;
  readonly contexts: IContextService;
  readonly functions: IFunctionService;
  readonly dirty: DirtyManager;
  readonly interceptors: SheetInterceptorService;
  readonly formulaData: FormulaDataModel;
  /** The workbook that is open now. */
  workbook(): Workbook;
  /** False for the moment between two workbooks. */
  hasWorkbook(): boolean;
}

/** Finds them through the injector, which the facade holds but doesn't offer publicly. */
export function servicesOf(api: FUniver): UniverServices {
  const injector = (api as unknown as { readonly _injector: Injector })._injector;
  const instances = injector.get(IUniverInstanceService);
  return {
    api,
    injector,
    instances,
    commands: injector.get(ICommandService),
    undo: injector.get(IUndoRedoService),
    contexts: injector.get(IContextService),
    functions: injector.get(IFunctionService),
    dirty: injector.get(IActiveDirtyManagerService),
    interceptors: injector.get(SheetInterceptorService),
    formulaData: injector.get(FormulaDataModel),
    hasWorkbook: () => instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET) !== null,
    workbook() {
      const workbook = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
      if (!workbook) throw new Error("No workbook is open in the grid.");
      return workbook;
    },
  };
}
