import { formulaFromFile, formulaToFile } from "../../../src/preview/xlsx/formula-text";

describe("A formula in a file", () => {
  test.each([
    ["=OXM.SCORE(A1:A4,B1:B4)", "_xldudf_OXM_SCORE(A1:A4,B1:B4)"],
    ["=oxm.weightcheck(A1:A4)", "_xldudf_OXM_WEIGHTCHECK(A1:A4)"],
    ['="OXM.SCORE("&A1', '"OXM.SCORE("&A1'],
    ["='OXM.SCORE(1)'!A1+1", "'OXM.SCORE(1)'!A1+1"],
    ["=FOXM.SCORE(1)", "FOXM.SCORE(1)"],
    ['=TEXTJOIN("; ",TRUE,A1:A3)', '_xlfn.TEXTJOIN("; ",TRUE,A1:A3)'],
    ["=SORT(FILTER(A:A,B:B))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B))"],
    ["=LET(x,A1*2,y,SUM(x,1),x+y)", "_xlfn.LET(_xlpm.x,A1*2,_xlpm.y,SUM(_xlpm.x,1),_xlpm.x+_xlpm.y)"],
    [
      '=MAP(T[A],LAMBDA(row,IF(row>1,"row",0)))',
      '_xlfn.MAP(T[A],_xlfn.LAMBDA(_xlpm.row,IF(_xlpm.row>1,"row",0)))',
    ],
    ["=IFERROR(SUM(A1),0)", "IFERROR(SUM(A1),0)"],
    ["=[@Score]*[@[Customer Weighting]]", "T[[#This Row],[Score]]*T[[#This Row],[Customer Weighting]]"],
    ["=T[@Score]", "T[[#This Row],[Score]]"],
    ["=SUM(T[@[A]:[C]])", "SUM(T[[#This Row],[A]:[C]])"],
    ["=SUM([Score])", "SUM(T[Score])"],
    ["=SUM(Other[Score])", "SUM(Other[Score])"],
    ["=SUM(T[@])", "SUM(T[#This Row])"],
    ["=[Book2.xlsx]Sheet1!A1", "[Book2.xlsx]Sheet1!A1"],
    ["=SUM(T[odd ']'[ name])", "SUM(T[odd ']'[ name])"],
  ])("typed %s stands there as %s", (typed, stored) => {
    expect(formulaToFile(typed, "OXM", "T")).toBe(stored);
  });

  test.each([
    ["_xldudf_OXM_SCORE(A1,1)", "=OXM.SCORE(A1,1)"],
    ["_xldudf_oxm_score(a1,1)", "=OXM.SCORE(a1,1)"],
    ["OXM.SCORE(A1,1)", "=OXM.SCORE(A1,1)"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x)", "=LET(x,1,x)"],
    ["_xlfn._xlws.FILTER(A:A,B:B)", "=FILTER(A:A,B:B)"],
    ['"_xlfn.TEXTJOIN("', '="_xlfn.TEXTJOIN("'],
    ["=1+1", "=1+1"],
  ])("%s is read as %s", (stored, shown) => {
    expect(formulaFromFile(stored, "OXM")).toBe(shown);
  });
});
