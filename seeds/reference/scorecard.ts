/** What an agreement is scored on to begin with, 0 to 4 each. The office's own practice: no rule sets it, and the office may change it. */
interface Criterion {
  key: string;
  name: { en: string; vi: string };
}

export const criterionRows: Criterion[] = [
  { key: "commitments", name: { en: "Commitments carried out", vi: "Mức độ thực hiện cam kết" } },
  { key: "results", name: { en: "Results for the city", vi: "Kết quả mang lại cho thành phố" } },
  { key: "engagement", name: { en: "The partner’s engagement", vi: "Mức độ tham gia của đối tác" } },
  { key: "cost", name: { en: "Benefit against cost", vi: "Hiệu quả so với chi phí" } },
  { key: "lasting", name: { en: "Lasting effect", vi: "Tác động lâu dài" } },
];
