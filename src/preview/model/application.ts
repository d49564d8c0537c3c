import { oneOf } from "./arguments";
import { defineType, type HostObject } from "./define";

const child = (objectType: string): { leadsTo: () => HostObject } => ({ leadsTo: () => ({ objectType }) });

export const applicationType = defineType({
  name: "Application",
  properties: {
    // The preview always calculates by itself.
    CalculationMode: {
      get: () => "Automatic",
      set: (_object, value) => void oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]),
    },
    CalculationState: { get: () => "Done", calculated: true },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: (_object, host) => host.culture().decimal },
    ThousandsSeparator: { get: (_object, host) => host.culture().group },
    UseSystemSeparators: { get: () => true },
    CultureInfo: child("CultureInfo"),
  },
  methods: {
    Calculate: (_object, _args, host) => host.engine.recalculate(),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const cultureInfoType = defineType({
  name: "CultureInfo",
  properties: {
    Name: { get: (_object, host) => host.culture().name },
    NumberFormat: child("NumberFormatInfo"),
  },
  methods: {},
});

export const numberFormatInfoType = defineType({
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: (_object, host) => host.culture().decimal },
    NumberGroupSeparator: { get: (_object, host) => host.culture().group },
  },
  methods: {},
});

/** The service object through which the runtime returns custom functions' results. */
export const customFunctionsType = defineType({
  name: "CustomFunctions",
  properties: {},
  methods: {
    SetInvocationArrayResults: (_object, [results], host) => host.calls.takeResults(results),
    SetInvocationResults: (_object, [results], host) => host.calls.takeResults(results),
    // Feature 2 shortens the pause between results to 200 ms.
    _GetEnabledFeatures: () => [1, 2, 4],
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined, // answered by the page's connection
  },
});
