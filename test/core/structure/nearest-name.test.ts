import { nearestName } from "../../../src/core/structure/nearest-name";

const metrics = ["Customer / User", "Employee", "Practice / Process", "Outcome"];

it.each<[string, string | undefined]>([
  ["Outcomes", "Outcome"],
  ["outcome", "Outcome"],
  ["Otucome", "Outcome"],
  ["Customer/User", "Customer / User"],
  ["Customers", "Customer / User"],
  ["Employees *", "Employee"],
  ["Practise / Process", "Practice / Process"],
  ["Suppliers", undefined],
  ["", undefined],
  ["x", undefined],
])("%s was meant to be %s", (name, expected) => expect(nearestName(name, metrics)).toBe(expected));

it("two equally near are none", () => expect(nearestName("Teem", ["Team", "Teen"])).toBeUndefined());
