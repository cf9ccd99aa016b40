import type { Like } from "#app/locales/catalogue";
import type { workflow as model } from "#app/locales/en/workflow";
import { fieldsOfCooperation, kinds } from "./workflow-kinds";

export const workflow: Like<typeof model> = {
  filings: {
    signingReport: { what: "Báo cáo về việc ký", toWhom: "Thủ tướng Chính phủ" },
    signingCopy: { what: "Bản sao văn bản đã ký", toWhom: "Bộ Ngoại giao" },
  },
  steps: {
    drafting: "đang soạn thảo",
    consulting: "đang lấy ý kiến",
    higherConsent: "chờ cấp trên đồng ý",
    cleared: "đủ điều kiện ký",
    inForce: "đang có hiệu lực",
    suspended: "tạm đình chỉ thực hiện",
    running: "đang thí điểm",
    paused: "tạm dừng thí điểm",
    closed: "đã kết thúc thí điểm, chờ đánh giá",
    deciding: "chờ quyết định",
    watched: "đang theo dõi thêm",
    declined: "không tiến hành",
    lapsed: "hết hiệu lực",
    terminated: "chấm dứt hiệu lực",
    replaced: "được thay thế",
    completed: "đã hoàn thành",
    voided: "nhập nhầm, đã hủy hồ sơ",
  },

  entrySteps: {
    drafting: "Đề xuất: văn bản đang được soạn thảo hoặc trao đổi",
    cleared: "Đề xuất: văn bản đã đủ điều kiện ký nhưng chưa ký",
    inForce: "Đã ký và đang có hiệu lực",
    suspended: "Đã ký, đang tạm đình chỉ thực hiện",
    running: "Đang trong thời gian thí điểm",
    paused: "Thí điểm đang tạm dừng",
    closed: "Thí điểm đã kết thúc, chưa đánh giá",
    watched: "Đã đánh giá, đang theo dõi thêm",
    declined: "Kết thúc: không tiến hành ký",
    lapsed: "Kết thúc: hết hiệu lực do hết thời hạn",
    terminated: "Kết thúc: chấm dứt hiệu lực",
    replaced: "Kết thúc: được thay thế bằng thỏa thuận khác",
    completed: "Kết thúc: các nội dung thỏa thuận đã thực hiện xong",
  },

  events: {
    proposed: { do: "Đề xuất thỏa thuận", title: "Đề xuất thỏa thuận", past: "Đã đề xuất" },
    takenOver: { do: "Tiếp nhận thỏa thuận", title: "Tiếp nhận thỏa thuận đã có", past: "Đã tiếp nhận" },
    opinionsAsked: { do: "Lấy ý kiến", title: "Lấy ý kiến bằng văn bản", past: "Đã gửi lấy ý kiến" },
    opinionAnswered: { do: "Ghi nhận ý kiến", title: "Ghi nhận ý kiến của cơ quan", past: "Đã có ý kiến" },
    higherConsentGiven: {
      do: "Ghi nhận ý kiến đồng ý của cấp trên",
      title: "Ghi nhận văn bản đồng ý của cấp có thẩm quyền",
      past: "Cấp trên đã đồng ý",
    },
    cleared: { do: "Xác nhận đủ điều kiện ký", title: "Xác nhận văn bản đủ điều kiện ký", past: "Đã đủ điều kiện ký" },
    returned: { do: "Trả lại để soạn thảo", title: "Trả lại văn bản để soạn thảo", past: "Đã trả lại để soạn thảo" },
    declined: { do: "Không tiến hành", title: "Không tiến hành đề xuất", past: "Không tiến hành" },
    signed: { do: "Ghi nhận việc ký", title: "Ghi nhận việc ký", past: "Đã ký" },
    amended: { do: "Ghi nhận sửa đổi, bổ sung", title: "Ghi nhận sửa đổi, bổ sung", past: "Đã sửa đổi, bổ sung" },
    suspended: {
      do: "Tạm đình chỉ thực hiện",
      title: "Tạm đình chỉ thực hiện thỏa thuận",
      past: "Đã tạm đình chỉ thực hiện",
    },
    resumed: { do: "Tiếp tục thực hiện", title: "Tiếp tục thực hiện thỏa thuận", past: "Đã tiếp tục thực hiện" },
    noticeGiven: {
      do: "Ghi nhận thông báo chấm dứt",
      title: "Ghi nhận thông báo chấm dứt thỏa thuận",
      past: "Đã có thông báo chấm dứt",
    },
    renewed: { do: "Ghi nhận gia hạn", title: "Ghi nhận gia hạn", past: "Đã gia hạn" },
    pilotStarted: { do: "Bắt đầu thí điểm", title: "Bắt đầu thí điểm", past: "Đã bắt đầu thí điểm" },
    pilotExtended: { do: "Kéo dài thí điểm", title: "Kéo dài thời gian thí điểm", past: "Đã kéo dài thí điểm" },
    pilotPaused: { do: "Tạm dừng thí điểm", title: "Tạm dừng thí điểm", past: "Đã tạm dừng thí điểm" },
    pilotResumed: { do: "Tiếp tục thí điểm", title: "Tiếp tục thí điểm", past: "Đã tiếp tục thí điểm" },
    pilotClosed: { do: "Kết thúc thí điểm", title: "Kết thúc thí điểm", past: "Đã kết thúc thí điểm" },
    evaluated: { do: "Ghi nhận đánh giá", title: "Ghi nhận kết quả đánh giá", past: "Đã đánh giá" },
    decided: { do: "Ghi nhận quyết định", title: "Ghi nhận quyết định sau đánh giá", past: "Đã quyết định" },
    inheritanceDecided: {
      do: "Quyết định hướng xử lý",
      title: "Quyết định hướng xử lý thỏa thuận được kế thừa",
      past: "Đã quyết định hướng xử lý sau kế thừa",
    },
    lapsed: { do: "Ghi nhận hết hiệu lực", title: "Ghi nhận thỏa thuận hết hiệu lực", past: "Đã hết hiệu lực" },
    terminated: {
      do: "Ghi nhận chấm dứt hiệu lực",
      title: "Ghi nhận chấm dứt hiệu lực thỏa thuận",
      past: "Đã chấm dứt hiệu lực",
    },
    replaced: {
      do: "Ghi nhận việc thay thế",
      title: "Ghi nhận thỏa thuận được thay thế bằng thỏa thuận khác",
      past: "Đã được thay thế",
    },
    completed: { do: "Ghi nhận hoàn thành", title: "Ghi nhận thỏa thuận đã thực hiện xong", past: "Đã hoàn thành" },
    corrected: { do: "Đính chính", title: "Đính chính một mục trong quá trình", past: "Đã đính chính" },
    withdrawn: { do: "Rút lại mục cuối", title: "Rút lại mục ghi nhận cuối cùng", past: "Đã rút lại" },
    voided: { do: "Hủy hồ sơ nhập nhầm", title: "Hủy hồ sơ nhập nhầm", past: "Đã hủy hồ sơ" },
    notEstablished: {
      do: "Ghi nhận nội dung không xác định được",
      title: "Ghi nhận nội dung không xác định được",
      past: "Không xác định được",
    },
  },

  needs: {
    partiesNamed: {
      met: "Đã nêu bên ký kết của mỗi phía",
      missing: "Nêu bên ký kết của mỗi phía",
      link: "nêu các bên",
    },
    contactPerSide: {
      met: "Đã có đầu mối liên hệ của mỗi phía",
      missing: "Nêu đầu mối liên hệ của mỗi phía",
      link: "nêu đầu mối",
    },
    signedText: {
      met: "Đã lưu văn bản đã ký trong tài liệu",
      missing: "Thêm văn bản đã ký vào tài liệu",
      link: "thêm văn bản đã ký",
    },
    described: {
      met: "Đã có tóm tắt và lĩnh vực hợp tác",
      missing: "Viết tóm tắt và chọn lĩnh vực hợp tác",
      link: "mô tả thỏa thuận",
    },
    kindDecided: {
      met: "Đã xác định hình thức thỏa thuận",
      missing: "Xác định hình thức thỏa thuận",
      link: "chọn hình thức",
    },
    titleAllowed: {
      met: "Tên gọi không dùng từ dành riêng cho điều ước quốc tế",
      missing:
        "Sửa tên gọi: công ước, hiệp ước, định ước, hiệp định, treaty và convention dành riêng cho điều ước quốc tế",
      link: "sửa tên gọi",
    },
    opinionsNotOwed: {
      met: "Cơ quan không có nghĩa vụ lấy ý kiến",
      missing: "Lấy ý kiến bằng văn bản của các cơ quan liên quan trước",
      link: "lấy ý kiến",
    },
    opinionsIn: {
      met: "Các cơ quan được lấy ý kiến đều đã trả lời",
      missing: "Ghi nhận ý kiến của tất cả các cơ quan được lấy ý kiến",
      link: "ghi nhận ý kiến",
    },
    consentIn: {
      met: "Cấp có thẩm quyền đã đồng ý bằng văn bản",
      missing: "Ghi nhận văn bản đồng ý của cấp có thẩm quyền đối với ý kiến không đồng ý",
      link: "ghi nhận văn bản đồng ý",
    },
    finalReport: {
      met: "Đã có báo cáo tổng kết thí điểm",
      missing: "Bổ sung báo cáo tổng kết thí điểm",
      link: "bổ sung báo cáo",
    },
    indicatorMeasured: {
      met: "Đã có số liệu đo của ít nhất một chỉ số thí điểm",
      missing: "Ghi nhận số liệu đo của ít nhất một chỉ số",
      link: "ghi nhận số liệu",
    },
    pilotAllowed: {
      met: "Hình thức thỏa thuận này được phép thí điểm",
      missing: "Chọn hình thức thỏa thuận được phép thí điểm",
      link: "xem hình thức",
    },
    noPilotElsewhere: {
      met: "Không có thỏa thuận liên quan nào đang thí điểm",
      missing: "Kết thúc thí điểm mà thỏa thuận liên quan đang thực hiện",
      link: "xem các thỏa thuận liên quan",
    },
    termOver: {
      met: "Đã qua ngày cuối cùng của thời hạn",
      missing: "Chờ qua ngày cuối cùng của thời hạn",
      link: "xem thời hạn",
    },
    successorSigned: {
      met: "Thỏa thuận thay thế đã được ký",
      missing: "Chọn thỏa thuận thay thế đã được ký",
      link: "xem các thỏa thuận",
    },
    partySucceeded: {
      met: "Có một bên đã chấm dứt hoạt động và đã có bên kế thừa",
      missing: "Ghi nhận tổ chức kế thừa trên trang của tổ chức đã chấm dứt hoạt động",
      link: "xem các bên",
    },
    somethingToTakeBack: {
      met: "Có mục ghi nhận sau mục đầu tiên có thể rút lại",
      missing: "Chỉ còn mục đầu tiên và không thể rút lại; nếu nhập nhầm, đề nghị hủy hồ sơ",
      link: "xem quá trình",
    },
  },

  because: {
    opinionsIn: (bodies) => `Chưa trả lời: ${bodies}`,
    titleAllowed: (titles) => `Tên gọi cần sửa: ${titles}`,
    noPilotElsewhere: (references) => `Đang thí điểm: ${references}`,
  },

  kinds,
  fieldsOfCooperation,

  verdicts: { agrees: "Đồng ý", agreesWithComments: "Đồng ý, có ý kiến bổ sung", disagrees: "Không đồng ý" },

  outcomes: {
    go: "Tiếp tục: triển khai sau thí điểm",
    adjust: "Điều chỉnh: thay đổi trước khi triển khai",
    stop: "Dừng: không triển khai tiếp",
  },

  results: {
    met: "Đã thực hiện các cam kết",
    partlyMet: "Đã thực hiện một phần cam kết",
    notMet: "Chưa thực hiện các cam kết",
  },

  decisions: {
    renew: "Gia hạn",
    renewWithChanges: "Gia hạn có sửa đổi, bổ sung",
    anotherPilot: "Tiếp tục thí điểm đợt mới",
    stepUp: "Nâng cấp: thay thế bằng thỏa thuận khác",
    watch: "Theo dõi thêm",
    letLapse: "Để hết hiệu lực khi hết thời hạn",
    complete: "Hoàn thành: các nội dung thỏa thuận đã thực hiện xong",
    terminate: "Chấm dứt hiệu lực",
  },

  inheritances: {
    keep: "Tiếp tục thực hiện",
    amend: "Sửa đổi, bổ sung",
    replace: "Thay thế bằng thỏa thuận mới",
    end: "Chấm dứt hiệu lực",
  },

  termKinds: {
    until: "Đến một ngày nhất định",
    years: "Theo số năm",
    evergreen: "Không xác định thời hạn",
    notGiven: "Văn bản không quy định",
  },

  noticeUnits: { months: "tháng", days: "ngày" },

  renewals: {
    automatic: "Tự động gia hạn",
    byConsent: "Gia hạn khi các bên đồng ý",
    none: "Không gia hạn",
    notGiven: "Văn bản không quy định",
  },

  standings: {
    stated: "Nguồn có nêu",
    inferred: "Suy ra từ nguồn",
    notGiven: "Nguồn không nêu",
    recorded: "Ghi nhận tại đây",
  },
};
