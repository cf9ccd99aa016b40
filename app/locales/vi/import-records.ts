/** Nhập bảng tính: các cột, lỗi của từng dòng, kết quả. */
import type { Like } from "#app/locales/catalogue";
import type { importRecords as model } from "#app/locales/en/import-records";

/** “Tiếng Việt” trong câu viết thường. */
const withinSentence = (language: string) => language.replace(/^T/, "t");

export const importRecords: Like<typeof model> = {
  fields: {
    organisations: {
      number: {
        label: "Số riêng",
        hint: "Số do cơ quan tự đặt, nếu có; chỉ dùng để nhận lại đúng dòng này khi nhập lại",
      },
      name: { label: "Tên", hint: "Tên dùng trong công văn, viết bằng chữ Latinh" },
      shortName: { label: "Tên viết tắt", hint: "" },
      type: { label: "Loại hình", hint: "Một trong các loại hình tổ chức, ghi bằng chữ" },
      level: { label: "Cấp chính quyền", hint: "Trung ương, cấp tỉnh, cấp huyện hoặc cơ sở" },
      country: { label: "Quốc gia, vùng lãnh thổ", hint: "Tên gọi, hoặc mã hai chữ cái" },
      place: { label: "Địa điểm", hint: "Thành phố hoặc quận, huyện nơi đặt trụ sở" },
      latitude: { label: "Vĩ độ", hint: "Độ thập phân, ví dụ 23,11" },
      longitude: { label: "Kinh độ", hint: "Độ thập phân, ví dụ 113,46" },
      parent: { label: "Trực thuộc", hint: "Tổ chức cấp trên, ghi bằng tên: đã có ở đây hoặc nằm trong chính tệp này" },
      note: { label: "Ghi chú", hint: "" },
    },
    people: {
      number: {
        label: "Số riêng",
        hint: "Số do cơ quan tự đặt, nếu có; chỉ dùng để nhận lại đúng dòng này khi nhập lại",
      },
      name: { label: "Họ và tên", hint: "Viết bằng chữ Latinh, theo đúng thứ tự họ tên" },
      familyFirst: { label: "Họ đứng trước tên", hint: "Có hoặc không" },
      address: { label: "Danh xưng", hint: "Tự do, ví dụ: TS." },
      email: { label: "Thư điện tử", hint: "" },
      telephone: { label: "Điện thoại", hint: "" },
      postTitle: { label: "Chức vụ", hint: "Như đang giữ: Phó Chủ tịch Ủy ban nhân dân" },
      postOrganisation: { label: "Tổ chức nơi giữ chức vụ", hint: "Ghi bằng tên; phải có sẵn trong hệ thống" },
      postFrom: { label: "Giữ chức vụ từ ngày", hint: "" },
      postTo: { label: "Giữ chức vụ đến ngày", hint: "" },
      postHeld: {
        label: "Ngày đang giữ chức vụ",
        hint: "Một ngày đã biết là đang giữ chức vụ, khi không rõ ngày bắt đầu",
      },
      note: { label: "Ghi chú", hint: "" },
    },
    agreements: {
      number: {
        label: "Số riêng",
        hint: "Số do cơ quan tự đặt, nếu không phải là số hiệu tại đây; chỉ dùng để nhận lại đúng dòng này khi nhập lại",
      },
      reference: { label: "Số hiệu", hint: "Để trống thì được cấp số tiếp theo của năm" },
      title: { label: "Tên thỏa thuận", hint: "Như ghi trên văn bản" },
      titleLanguage: { label: "Ngôn ngữ của tên", hint: "Tên ngôn ngữ, hoặc mã như vi" },
      kind: { label: "Loại thỏa thuận", hint: "Một trong các loại thỏa thuận, ghi bằng chữ" },
      step: { label: "Tình trạng", hint: "Ví dụ: đang có hiệu lực, tạm đình chỉ, hết hạn, chấm dứt, đang soạn thảo" },
      parties: {
        label: "Các bên",
        hint: "Ghi bằng tên, cách nhau bằng dấu chấm phẩy; bên nào là phía ta được nhận ra theo tổ chức",
      },
      partiesOurs: { label: "Các bên phía ta", hint: "Ghi bằng tên, cách nhau bằng dấu chấm phẩy" },
      partiesTheirs: { label: "Các bên phía đối tác", hint: "Ghi bằng tên, cách nhau bằng dấu chấm phẩy" },
      fields: { label: "Lĩnh vực hợp tác", hint: "Ghi bằng chữ, cách nhau bằng dấu chấm phẩy" },
      summary: { label: "Tóm tắt nội dung", hint: "" },
      whyPartner: { label: "Lý do chọn đối tác", hint: "" },
      binding: { label: "Có tính ràng buộc", hint: "Ràng buộc, không ràng buộc, có hoặc không" },
      confidential: { label: "Bảo mật", hint: "Có hoặc không" },
      parent: {
        label: "Thuộc thỏa thuận",
        hint: "Thỏa thuận khung, ghi bằng số hiệu hoặc tên: đã có ở đây hoặc nằm trong chính tệp này",
      },
      related: { label: "Thỏa thuận liên quan", hint: "Ghi bằng số hiệu hoặc tên, cách nhau bằng dấu chấm phẩy" },
      owner: { label: "Người phụ trách", hint: "Người của cơ quan, ghi bằng tên hoặc thư điện tử" },
      contactOurs: { label: "Đầu mối phía ta", hint: "Ghi bằng tên hoặc thư điện tử; phải có sẵn trong hệ thống" },
      contactTheirs: {
        label: "Đầu mối phía đối tác",
        hint: "Ghi bằng tên hoặc thư điện tử; phải có sẵn trong hệ thống",
      },
      proposedOn: { label: "Ngày đề xuất", hint: "" },
      signedOn: { label: "Ngày ký", hint: "" },
      place: { label: "Nơi ký", hint: "" },
      occasion: { label: "Dịp ký", hint: "" },
      signatories: { label: "Người ký", hint: "Các tên cách nhau bằng dấu chấm phẩy, chức vụ ghi sau dấu phẩy" },
      witnesses: { label: "Người chứng kiến", hint: "Các tên cách nhau bằng dấu chấm phẩy, chức vụ ghi sau dấu phẩy" },
      languages: { label: "Ngôn ngữ văn bản", hint: "Cách nhau bằng dấu phẩy hoặc chấm phẩy" },
      authentic: {
        label: "Bản có giá trị",
        hint: "Ngôn ngữ làm căn cứ khi các bản khác nhau, hoặc all nếu mọi bản như nhau",
      },
      effectiveOn: { label: "Có hiệu lực từ ngày", hint: "" },
      termKind: { label: "Thời hạn", hint: "Đến một ngày, theo số năm, không thời hạn hoặc không nêu" },
      termUntil: { label: "Thời hạn đến ngày", hint: "" },
      termYears: { label: "Thời hạn theo năm", hint: "" },
      noticeCount: { label: "Thời gian báo trước khi chấm dứt", hint: "Số tháng hoặc số ngày" },
      noticeUnit: { label: "Đơn vị thời gian báo trước", hint: "Tháng hoặc ngày" },
      renewal: { label: "Gia hạn", hint: "Tự động, theo thỏa thuận, không gia hạn hoặc không nêu" },
      question: { label: "Câu hỏi của thí điểm", hint: "" },
      scope: { label: "Phạm vi thí điểm", hint: "" },
      leadOurs: { label: "Phụ trách thí điểm phía ta", hint: "" },
      leadTheirs: { label: "Phụ trách thí điểm phía đối tác", hint: "" },
      firstOn: { label: "Thí điểm từ ngày", hint: "" },
      lastOn: { label: "Thí điểm đến ngày", hint: "" },
      outcome: { label: "Kết quả thí điểm", hint: "Tiếp tục, điều chỉnh hoặc dừng" },
      endedOn: { label: "Ngày kết thúc", hint: "" },
      endReason: { label: "Lý do kết thúc", hint: "" },
    },
  },
  nameIn: (language) => `Tên bằng ${withinSentence(language)}`,
  titleIn: (language) => `Tên thỏa thuận bằng ${withinSentence(language)}`,
  namesInLanguages: "Tên bằng ngôn ngữ khác",
  titlesInLanguages: "Tên thỏa thuận bằng ngôn ngữ khác",
  inLanguages: (example, languages) => `Mỗi ngôn ngữ một cột, ví dụ “${example}”: ${languages}`,
  row: "Cả dòng",

  outcomes: {
    created: "thêm mới",
    updated: "có thay đổi",
    unchanged: "không đổi",
    refused: "không nhập",
    undone: "đã hoàn tác",
    kept: "giữ nguyên",
  },

  problems: {
    blank: "Không được để trống ô này",
    dayNotRead: (given) => `“${given}” không đọc được là ngày. Hãy ghi dạng 31/12/2025 hoặc 2025-12-31`,
    numberNotRead: (given) => `“${given}” không phải là số`,
    yesNoNotRead: (given) => `“${given}” không phải là có hoặc không`,
    wordNotKnown: (given, words) => `“${given}” không thuộc các từ dùng được trong cột này${words ? `: ${words}` : ""}`,
    countryNotKnown: (given) =>
      `Không nhận ra “${given}” là quốc gia hay vùng lãnh thổ nào. Hãy ghi tên hoặc mã hai chữ cái`,
    languageNotKnown: (given) => `Không nhận ra “${given}” là ngôn ngữ nào`,
    organisationNotFound: (given) =>
      `Không có tổ chức nào tên “${given}”. Hãy nhập hoặc thêm tổ chức đó trước, hoặc ghi đúng tên đã lưu ở đây`,
    organisationNear: (given, like) =>
      `Không có tổ chức nào tên “${given}”. Nếu là một trong các tổ chức sau, hãy ghi đúng như vậy: ${like}. Nếu không, hãy nhập hoặc thêm tổ chức đó trước`,
    organisationSeveral: (given) => `Có nhiều tổ chức tên “${given}”. Hãy ghi thêm quốc gia: ${given} · VN`,
    personNotFound: (given) => `Không có người nào tên “${given}” ở đây. Hãy nhập hoặc thêm người đó trước`,
    personSeveral: (given) => `Có nhiều người tên “${given}”. Hãy ghi thư điện tử thay cho tên`,
    agreementNotFound: (given) => `Không có thỏa thuận nào mang số hiệu hoặc tên “${given}”`,
    agreementSeveral: (given) => `Có nhiều thỏa thuận tên “${given}”. Hãy ghi số hiệu`,
    userNotFound: (given) => `Cơ quan không có ai tên “${given}” có thể phụ trách thỏa thuận`,
    userSeveral: (given) => `Cơ quan có nhiều người tên “${given}”. Hãy ghi thư điện tử`,
    sideNotKnown: (given) =>
      `Chưa khai báo tổ chức của cơ quan nên không biết “${given}” thuộc phía nào. Hãy dùng cột riêng cho từng phía`,
    sameAsRow: (_given, row) => `Trùng với dòng ${row} của tệp này`,
    severalRecords:
      "Có nhiều bản ghi ở đây khớp với dòng này. Hãy ghi thêm số, thư điện tử, quốc gia hoặc địa điểm để phân biệt",
    keysDisagree: "Số của dòng thuộc về một bản ghi, còn tên thuộc về bản ghi khác",
    referenceDiffers: (_given, reference) => `Thỏa thuận này đã được lưu ở đây với số hiệu ${reference}`,
    recordVoided: "Đây là bản ghi nhập nhầm đã bị hủy. Hãy dùng số hiệu khác cho dòng này",
    postIncomplete: "Chức vụ phải có cả tên chức vụ và tổ chức",
    recordedHere:
      "Những gì diễn ra sau đó đã được ghi nhận ở đây theo từng bước. Hãy ghi thay đổi này ngay trên thỏa thuận",
    hidden: "Dòng này khớp với một bản ghi mà anh/chị không được xem",
    changedMeanwhile: "Bản ghi đã thay đổi trong lúc nhập dòng này. Hãy nhập lại dòng này",
    notAllowed: "Vai trò của anh/chị không còn cho phép việc này",
    waitsForRow: "Cấp trên của dòng này cũng nằm trong tệp và không nhập được",
    somethingWrong: "Có lỗi ngoài dự kiến ở dòng này. Lỗi đã được ghi vào nhật ký hệ thống",
  },

  kept: {
    changedSince: "đã có người sửa sau đó",
    partlyChangedSince: "đã có người sửa một phần sau đó; phần còn lại đã trở về như trước",
    inUse: "có bản ghi khác đang trỏ tới",
    hasHistory: "sau đó đã có thêm diễn biến được ghi nhận",
    notAllowed: "vai trò của anh/chị không còn cho phép việc này",
    gone: "không còn ở đây nữa",
    somethingWrong: "có lỗi ngoài dự kiến; lỗi đã được ghi vào nhật ký hệ thống",
  },

  reasons: {
    corrected: (file, row) => `Theo dòng ${row} của tệp “${file}”.`,
    restored: (file) => `Đã hoàn tác việc nhập tệp “${file}”: nội dung trở về như trước.`,
    voided: (file) => `Đã hoàn tác việc nhập tệp “${file}”.`,
    source: (file) => `Tệp của cơ quan: ${file}`,
    row: (row) => `Dòng ${row}`,
    publisher: "Hồ sơ của cơ quan",
  },
};
