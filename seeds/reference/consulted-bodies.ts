/**
 * Bodies whose written opinion a locality of Viet Nam asks for: suggested when opinions are asked for, never imposed.
 * Law on International Agreements 70/2020/QH14, art. 19; Decree 64/2021, art. 5. Which office of a body answers is for
 * whoever sends the letter to name.
 */
interface ConsultedBody {
  /** Fixed, so that seeding again adds nothing. */
  id: string;
  name: { en: string; vi: string };
  note: { en: string; vi: string };
}

const number = (last: number) => `c0a50000-0000-4000-8000-00000000000${last}`;

const whenTouched = (en: string, vi: string) => ({
  en: `When the content touches ${en} (Decree 64/2021/NĐ-CP, art. 5)`,
  vi: `Khi nội dung liên quan đến ${vi} (Điều 5 Nghị định số 64/2021/NĐ-CP)`,
});

export const consultedBodyRows: ConsultedBody[] = [
  {
    id: number(1),
    name: { en: "Ministry of Foreign Affairs", vi: "Bộ Ngoại giao" },
    note: {
      en: "For an agreement of the provincial People’s Committee (Law 70/2020/QH14, art. 19); for one of a department when it is sensitive (Decree 64/2021/NĐ-CP, art. 5)",
      vi: "Đối với thỏa thuận của Ủy ban nhân dân cấp tỉnh (Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14); đối với thỏa thuận của sở khi có nội dung nhạy cảm (Điều 5 Nghị định số 64/2021/NĐ-CP)",
    },
  },
  {
    id: number(2),
    name: { en: "Provincial department of foreign affairs", vi: "Sở Ngoại vụ" },
    note: {
      en: "For an agreement of a department (Decree 64/2021/NĐ-CP, art. 5)",
      vi: "Đối với thỏa thuận của sở (Điều 5 Nghị định số 64/2021/NĐ-CP)",
    },
  },
  {
    id: number(3),
    name: { en: "Departments concerned", vi: "Các sở, ban, ngành liên quan" },
    note: {
      en: "Each body whose work the agreement touches (Law 70/2020/QH14, art. 19; Decree 64/2021/NĐ-CP, art. 5)",
      vi: "Từng cơ quan có lĩnh vực công tác liên quan đến thỏa thuận (Điều 19 Luật Thỏa thuận quốc tế số 70/2020/QH14; Điều 5 Nghị định số 64/2021/NĐ-CP)",
    },
  },
  {
    id: number(4),
    name: { en: "Body responsible for defence", vi: "Cơ quan phụ trách quốc phòng" },
    note: whenTouched("defence", "quốc phòng"),
  },
  {
    id: number(5),
    name: { en: "Body responsible for public security", vi: "Cơ quan phụ trách an ninh" },
    note: whenTouched("public security", "an ninh"),
  },
  {
    id: number(6),
    name: { en: "Body responsible for investment", vi: "Cơ quan phụ trách đầu tư" },
    note: whenTouched("investment", "đầu tư"),
  },
];
