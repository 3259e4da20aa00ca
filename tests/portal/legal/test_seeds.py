"""The five sources, read by the recogniser: every sentence of theirs that holds a digit or names a type of
document.

The expected lists were written by hand, from reading the sources. A caption of the fourth is left out: it
names a client, whose name and address stay out of this repository.
"""

from __future__ import annotations

import pytest

from portal.legal.alias import Aliases
from portal.legal.citation import find

ALIASES = Aliases(["Đề án 32", "Chương trình 112", "Quyết định 32"])

# 000_3dbe0a2a9ec8eb05.txt
CENTRE_2017 = (
    "Visit Today : 94 | "
    "Total Visit : 1397381 | "
    "Hits Today : 1328 | "
    "Who's Online : 1 | "
    "Ngày 25/3/2010, Chính phủ đã ban hành Quyết định số 32/2010/QĐ – TTg của Thủ tướng Chính phủ"
    " phê duyệt Đề án phát triển Nghề công tác xã hội giai đoạn 2010 – 2020.(gọi tắt là Đề án "
    "32).Mục tiêu chung của Đề án là “Phát triển công tác xã hội trở thành một nghề ở Việt Nam. "
    "Bộ Lao động – Thương binh và Xã hội được Chính phủ giao chủ trì phối hợp với các Bộ, ngành "
    "xây dựng kế hoạch thực hiện Đề án 32; "
    "điều phối các hoạt động của Đề án 32. "
    "Kết quả là các Bộ, ngành trung ương đã ban hành các văn bản quy phạm pháp luật, kế hoạch "
    "thực hiện mục tiêu của Đề án; "
    "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương có trách nhiệm xây dựng kế hoạch, "
    "mục tiêu cụ thể hóa việc triển khai thực hiện Đề án 32, chỉ đạo các cấp bộ đảng, chính "
    "quyền, đoàn thể thực hiện các nội dung, giải pháp của Đề án 32 trên địa bàn tỉnh, thành phố; "
    "bố trí ngân sách, nhân lực, cơ sở vật chất thực hiện Đề án 32. "
    "Ngày 19/8/2015 Liên bộ Lao động – Thương binh và Xã hội, Nội vụ đã ban hành Thông tư liên "
    "tịch 30/2015/TTLT – BLĐTBXH – BNV Quy định mã số và tiêu chuẩn chức danh nghề nghiệp viên "
    "chức chuyên ngành công tác xã hội. "
    "Thực hiện Quyết định số 32, ngày 03/11/2010, UBND Thành phố Hà Nội đã ban hành Kế hoạch số "
    "154/KH-UBND thực hiện Đề án phát triển nghề công tác xã hội Thành phố Hà Nội giai đoạn 2010-"
    " 2020, dưới sự chỉ đạo trực tiếp của Thành ủy, HĐND, UBND Thành phố Hà Nội và Bộ Lao động – "
    "Thương binh và Xã hội; "
    "Ban chỉ đạo Đề án Phát triển Nghề Công tác xã hội Thành phố đã chủ động tổ chức các hoạt "
    "động tuyên truyền về nghề công tác xã hội và các văn bản pháp luật về chính sách xã hội; "
    "Là cơ quan thường trực Ban chỉ đạo thực hiện Đề án 32, Sở Lao động TB&XH đã phối hợp với các"
    " cơ sở đào tạo trên địa bàn Thành phố tổ chức các lớp bồi dưỡng, tập huấn kiến thức về nghề "
    "công tác xã hội cho hàng ngàn cán bộ, nhân viên, cộng tác viên làm công tác xã hội đang làm "
    "việc tại các hội, đoàn thể tại các quận, huyện, thị xã trên địa bàn thành phố và cán bộ đang"
    " làm việc tại các cơ sở xã hội trực thuộc Sở về nghề công tác xã hội, cung cấp các kiến "
    "thức, kỹ năng làm việc trực tiếp với các nhóm đối tượng dễ bị tổn thương tại cộng đồng cũng "
    "như tại cơ sở nuôi dưỡng, hỗ trợ các đối tượng ổn định cuộc sống từng bước vươn lê hòa nhập "
    "đời sống cộng đồng. "
    "Ngày 21 tháng 3/2014, UBND Thành phố đã bàn hành Quyết định số: 1541/QĐ – UBND về việc thành"
    " lập Trung tâm Cung cấp dịch vụ công tác xã hội Hà Nội ( Trung tâm) trực thuộc Sở Lao động –"
    " Thương binh và Xã hội. "
    "Trung tâm được UBND thành phố bố trí trụ sở tại số 45 Bà Triệu, phường Nguyễn Trãi, quận Hà "
    "Đông, đây là địa điểm rất thuận lợi cho hoạt động cung cấp các dịch vụ trợ giúp xã hội cho "
    "các đối tượng bảo trợ xã hội và người dân có nhu cầu cung cấp các dịch vụ công tác xã hội vì"
    " trên địa bàn quận Hà Đông có nhiều cơ sở y tế, giáo dục chất lương cao, giao thông thuận "
    "lợi. "
    "04 33 525 662 duy trì 24/24h hàng ngày kể cả ngày nghỉ, ngày lễ, ngày Tết. "
    "Kết quả đã hỗ trợ trên 141 đối tượng cần sự bảo vệ khẩn cấp cho các đối tượng là trẻ em bị "
    "bỏ rơi, nạn nhân của bạo lực gia định, người lang thang… "
    "trong đó có 40 đối tượng được tiếp nhận nuôi dưỡng lâu dài tại các cơ sở Bảo trợ xã hội; "
    "62 đối tượng được tái hòa nhập cộng đồng; "
    "tiếp nhận, quản lý trường hợp với 626 đối tương.. "
    "tổ chức đào tạo 02 lớp trình độ sơ cấp nghề CTXH theo hình thức vừa làm vừa học cho 80 học "
    "viên tại Trung tâm chăm sóc, nuôi dường người tâm thần Hà Nội và Trung tâm Bảo trợ xã hội II"
    " Hà Nội, tổ chức 22 lớp tập huấn kiến thức, kỹ năng nghề CTXH cho trên 2106 cán bộ làm công "
    "tác Lao động – Thương binh và Xã hội, cán bộ các đoàn thể chính trị xã hội tại 584 xã, "
    "phường, thị trấn .Tổ chức khảo sát trực tiếp qua phiếu 655 hộ gia đình tại 17/17 phường tại "
    "quận Hà Đông về nhu cầu cung cấp dịch vụ công tác xã hội của một số nhóm đối tượng xã hội “ "
    "yếu thế” bao gồm: 355 người cao tuổi, 143 người khuyết tật, 45 trẻ em có hoàn cảnh khó khăn,"
    " 78 hộ nghèo, 38 người tâm thần có biểu hiện rối nhiễu tâm trí. "
    "Tư vấn qua phiếu cho trên 400 học sinh phổ thông cơ sở của Trường PTCS Tân Dân và Văn Hoàng "
    "huyện Phú Xuyên; "
    "Anh, Thụy Điển, Thái Lan, Singapore, Philippin…đều có các trung tâm cung cấp dịch vụ công "
    "tác xã hội, sự xuất hiện của Hiệp hội Công tác xã hội Quốc tế được khởi sự từ năm 1926 với "
    "sự tham gia của 116 thành viên đã minh chứng cho sự cần thiết phát triển nghề công tác xã "
    "hội theo nền kinh tế thị trường. "
    "Ngày 15/9/ 2016, Thủ tướng Chính phủ đã ban hành Quyết định số 1791/QĐ – TTg lấy ngày 25/3 "
    "hàng năm là “ Ngày Công tác xã hội Việt Nam ” đây chính là ngày Chính phủ ban hành Quyết "
    "định số 32/2010/QĐ – TTg của Thủ tướng Chính phủ phê duyệt Đề án phát triển Nghề công tác xã"
    " hội giai đoạn 2010 – 2020. "
    "Ngày 01/3/2017 Trung tâm đã nhận được GIẤY PHÉP THIẾT LẬP TRANG THÔNG TIN ĐIỆN TỬ TỔNG HỢP "
    "TRÊN MẠNG số 553/GP – TTĐT với tên miền: dichvuctxh.hanoi.gov.vn do Sở Thông tin và truyền "
    "thông Hà Nội cấp và đang hoàn thiện Quy chế hoạt động của trang thông tin điện tử tổng hợp "
    "theo quy định của pháp luật. "
    "Ngày 24/3/2017, Trung tâm tổ chức Lễ đón nhận danh hiệu “ Đơn vị đạt chuẩn văn hóa” năm 2016"
    " theo Quyết định số 11467/QĐ – UBND ngày 15/12/2016 của UBND quận Hà Đông và Kỷ niệm “ Ngày "
    "Công tác xã hội Việt Nam” đúng vào dịp Kỷ niệm 3 năm ngày thành lập, đây là những kỷ niệm "
    "rất đáng ghi nhớ của những cán bộ, viên chức và người lao động tại Trung tâm. "
    "Mọi sự phối hợp cộng tác, hỗ trợ xin trân trọng kính mời các tập thể, cá nhân trực tiếp đến "
    "Trung tâm tại địa chỉ số 45 Bà Triệu, phường Nguyễn Trãi, quận Hà Đông hoặc liên hệ qua "
    "Email: ttccdvctxh_soldtbxh@hanoi.gov.vn Chúng tôi rất mong nhận được sự phối hợp, cộng tác "
    "của các Quý vị./. "
)
IN_CENTRE_2017 = [
    ("Quyết định số 32/2010/QĐ – TTg", "32/2010/QĐ-TTg"),
    ("Đề án 32", "Đề án 32"),
    ("Đề án 32", "Đề án 32"),
    ("Đề án 32", "Đề án 32"),
    ("Đề án 32", "Đề án 32"),
    ("Đề án 32", "Đề án 32"),
    ("Đề án 32", "Đề án 32"),
    ("Thông tư liên tịch 30/2015/TTLT – BLĐTBXH – BNV", "30/2015/TTLT-BLĐTBXH-BNV"),
    ("Quyết định số 32", "Quyết định 32"),
    ("Kế hoạch số 154/KH-UBND", "154/KH-UBND"),
    ("Đề án 32", "Đề án 32"),
    ("Quyết định số: 1541/QĐ – UBND", "1541/QĐ-UBND"),
    ("Quyết định số 1791/QĐ – TTg", "1791/QĐ-TTg"),
    ("Quyết định số 32/2010/QĐ – TTg", "32/2010/QĐ-TTg"),
    ("553/GP – TTĐT", "553/GP-TTĐT"),
    ("Quyết định số 11467/QĐ – UBND", "11467/QĐ-UBND"),
]

# 001_3773612773ea9afb.txt
HCM_2013 = (
    "08/11/2013 10:14 "
    "Thực hiện Đề án Phát triển nghề công tác xã hội (Đề án 32), thành phố Hồ Chí Minh đã tập "
    "trung triển khai, tuyên truyền nhằm nâng cao nhận thức của toàn xã hội về nghề công tác xã "
    "hội; "
    "Cụ thể, thành phố đã tổ chức triển khai Kế hoạch Đề án đến các Sở, ngành, quận, huyện; "
    "Hội Liên hiệp Phụ nữ thành phố lồng ghép triển khai mục tiêu, nội dung Đề án 32 đến hội viên"
    " ở các chi hội, tổ hội thông qua sinh hoạt chi hội, tổ hội; "
    "Sở Giáo dục và Đào tạo đã triển khai, quán triệt trong các trường học về Đề án, tổ chức hội "
    "thảo công tác tư vấn trường học năm 2012 cho 400 người là lãnh đạo ngành, giáo viên tư vấn "
    "các trường từ cấp Tiểu học đến cấp Trung học phổ thông nhằm khẳng định vai trò công tác tư "
    "vấn trường học trong việc hỗ trợ học sinh giải quyết các khó khăn trong đời sống tâm lý và "
    "học tập. "
    "Sở Lao động - Thương binh và Xã hội đã tổ chức hội thảo Xây dựng mạng lưới các cơ sở cung "
    "cấp dịch vụ công tác xã hội trên địa bàn cho 90 người tham gia, qua đó, xây dựng mô hình, "
    "quy chế hoạt động kết nối cung cấp dịch vụ công tác xã hội giữa các cơ sở trên địa bàn thành"
    " phố nhằm thúc đẩy dần hoạt động mang tính chuyên nghiệp, hiệu quả cao. "
    "kiện toàn và củng cố tổ, nhóm công tác xã hội tại Viện Tim, Bệnh viện Ung Bướu, Bệnh viện "
    "Nhi đồng 1, Bệnh viện Nhi đồng 2, Bệnh viện Nhân Ái, Bệnh viện Tâm Thần, Bệnh viện Nhân dân "
    "115… "
    "Thành Đoàn chỉ đạo Trung tâm Công tác xã hội Thanh niên thành phố xây dựng kế hoạch phát "
    "triển trung tâm trong giai đoạn 2011 - 2015 và triển khai các nội dung hoạt động công tác xã"
    " hội cho 30 đội Công tác xã hội với gần 1.000 đội viên tại các trường đại học, cao đẳng và "
    "trung cấp trên địa bàn, tổ chức tập huấn về chuyên môn công tác xã hội cho đội ngũ cán bộ "
    "chuyên trách tại các quận, huyện đoàn, nhân viên tại các cơ sở xã hội trong và ngoài công "
    "lập, các đội nhóm công tác xã hội. "
    "Thành phố đã thành lập Văn phòng Kết nối tình nguyện (Trung tâm Công tác xã hội Thanh niên "
    "thuộc Thành Đoàn), đưa địa chỉ Website cung cấp thông tin về Công tác xã hội vào hoạt động, "
    "với số thành viên truy cập là 370.226 lượt và số bài viết đăng tải là 250 bài. "
    "Sở Nội vụ và Sở Lao động-Thương binh và Xã hội phối hợp với Trường Đại học Lao động Xã hội "
    "(cơ sở II) mở 06 lớp nghiệp vụ công tác xã hội và cấp giấy chứng nhận cho 559 người tham "
    "gia; "
    "cử 39 cán bộ, công chức, viên chức của xã, phường, tổ chức chính trị - xã hội, Trung tâm Bảo"
    " trợ xã hội công lập, cơ sở giáo dục lao động xã hội tham gia đào tạo trình độ trung cấp "
    "nghề công tác xã hội tại Trường Trung cấp nghề Nhân Đạo quận 3. "
    "Hội Liên hiệp Phụ nữ thành phố đã phối hợp với Phân hiệu Trường Cán bộ Phụ nữ Trung ương tổ "
    "chức đào tạo 200 cán bộ công tác xã hội đang làm việc tại các cơ sở Hội trên địa bàn. "
    "Bên cạnh đó, để nâng cao trình độ chuyên môn nghiệp vụ, thành phố đã cử 45 cán bộ, nhân viên"
    " chuyên trách tham dự hội thảo, tập huấn công tác xã hội đối với người sử dụng ma túy, quản "
    "lý trường hợp, quản lý chăm sóc trẻ đặc biệt; "
    "12 người tham dự lớp quản lý công tác xã hội cao cấp; "
    "chọn 4 trường trung cấp nghề tham gia đào tạo nghề công tác xã hội; "
    "phối hợp Ủy ban phòng, chống AIDS thành phố tổ chức các lớp công tác xã hội cho 150 lượt "
    "cộng tác viên. "
    "Trong giai đoạn 2015, thành phố đặt ra mục tiêu sẽ đào tạo, đào tạo lại và bồi dưỡng nâng "
    "cao trình độ chuyên môn, nghiệp vụ cho 50% cán bộ, viên chức, nhân viên và cộng tác viên "
    "công tác xã hội. "
    "Phát triển đội ngũ cán bộ, viên chức, nhân viên, cộng tác viên công tác xã hội, phấn đấu đến"
    " năm 2015 tăng khoảng 10%. "
    "Trong đó, mỗi xã, phường, thị trấn có ít nhất từ 01 đến 02 người thuộc chức danh không "
    "chuyên trách hoặc cộng tác viên công tác xã hội. "
    "Theo thống kê, thành phố Hồ Chí Minh hiện có khoảng 400.000 người cao tuổi, 44.000 người "
    "khuyết tật, 20.000 trẻ em có hoàn cảnh đặc biệt, 130.000 hộ gia đình nghèo (tiêu chí 12 "
    "triệu đồng/người/năm), gần 10.000 người nghiện ma tuý, hơn 2.000 người bán dâm và 100.000 "
    "đối tượng bảo trợ xã hội đang hưởng trợ cấp hàng tháng từ ngân sách Nhà nước. "
    "Để trợ giúp các đối tượng này, trong những năm qua, thành phố đã kiện toàn và xây dựng được "
    "một mạng lưới cơ sở bảo trợ xã hội và đội ngũ nhân viên công tác xã hội, với trên 90 cơ sở "
    "bảo trợ xã hội, cơ sở chữa bệnh - giáo dục lao động xã hội và các cơ sở trợ giúp xã hội, "
    "trong đó có 30 cơ sở công lập và 5.000 nhân viên công tác xã hội (bao gồm trên 2.000 người "
    "làm việc trong các cơ sở xã hội, cơ sở cai nghiện...; "
    "trên 1.000 người là cán bộ nhân viên thuộc Phòng Lao động - Thương binh và Xã hội các quận, "
    "huyện và là cán bộ Lao động - Thương binh và Xã hội phường, xã, thị trấn; "
    "khoảng 1.000 người thuộc các Sở, ngành; "
    "trên 500 người thuộc các Hội, các đoàn thể... "
)
IN_HCM_2013 = [("Đề án 32", "Đề án 32"), ("Đề án 32", "Đề án 32")]

# 002_81035fa62e0856df.txt
HA_NOI_2023 = (
    "09:54 AM 25/03/2023 "
    "(LĐXH) - Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội thuộc Sở Lao động – TB&XH Hà"
    " Nội được thành lập ngày 22/12/2021 trên cơ sở hợp nhất Trung tâm Cung cấp dịch vụ công tác "
    "xã hội Hà Nội, Trung tâm Bảo trợ xã hội I Hà Nội, Quỹ Bảo trợ trẻ em Hà Nội thuộc Sở Lao "
    "động – Thương binh và Xã hội Hà Nội. "
    "Với định hướng phát triển nghề công tác xã hội thành một nghề chuyên nghiệp, những năm qua "
    "thực hiện chức năng, nhiệm vụ được giao, Trung tâm luôn quan tâm, chú trọng đến công tác tư "
    "vấn và trợ giúp cho các nhóm đối tượng, đảm bảo 100% đối tượng có nhu cầu được trợ giúp bằng"
    " nhiều hình thức khác nhau, đặc biệt là đối với trẻ em. "
    "Từ năm 2016 đến hết quý I năm 2023, Trung tâm đã thực hiện tư vấn, tham vấn cho 3.601 đối "
    "tượng với tổng số 26.916 lượt tư vấn. "
    "Chỉ tính riêng từ năm 2016 đến nay, Trung tâm công tác xã hội và Quỹ Bảo trợ trẻ em Hà Nội "
    "đã trao quà, học bổng, xe đạp, đồ dùng học tập, thiết bị vui chơi,… "
    "cho trên 77 nghìn lượt trẻ em, tư vấn, tham vấn, trợ giúp cho trên 3.600 người là trẻ em, "
    "phụ nữ và các đối tượng cần sự bảo vệ khẩn cấp, trang bị kỹ năng sống cho gần 1.500 lượt trẻ"
    " em. "
    "Tổ chức lớp học “Tỏa sáng” hàng tháng tại Trung tâm cho trẻ em có hoàn cảnh khó khăn vượt "
    "khó học tốt, tại lớp học các em đã được trang bị các kiến thức, kỹ năng mềm để định hướng "
    "cho tương lai của mình, đặc biệt đã có 47 em đỗ vào các trường Đại học, cao đẳng trên cả "
    "nước ; "
    "Phối hợp với tổ chức Holt đánh giá và hỗ trợ vốn sinh kế cho 42 gia đình có trẻ em gặp hoàn "
    "cảnh khó khăn trên địa bàn huyện Quốc Oai, huyện Ứng Hoà, huyện Thanh Oai… "
    "Giai đoạn tiếp theo, thực hiện Quyết định số 112/QĐ-TTg  ngày 22/01/2021 của Thủ tướng Chính"
    " phủ ban hành Chương trình phát triển Công tác xã hội giai đoạn 2021-2030; "
    "Kế hoạch 141/KH-UBND ngày 07/6/2021 của UBND Thành phố Hà Nội về Chương trình phát triển "
    "Công tác xã hội của thành phố Hà Nội giai đoạn 2021-2030; "
    "Hơn 8 tỷ đồng học bổng Đinh Thiện Lý được trao tặng cho học sinh, sinh viên có hoàn cảnh khó"
    " khăn "
    "Sở LĐ-TB&XH TPHCM chuyển hơn 1,1 tỷ đồng ủng hộ đồng bào bị thiệt hại do bão số 3 "
    "150 xe đạp được trao tặng cho trẻ em ở An Giang "
)
IN_HA_NOI_2023 = [("Quyết định số 112/QĐ-TTg", "112/QĐ-TTg"), ("Kế hoạch 141/KH-UBND", "141/KH-UBND")]

# 003_a96da5294cff3249.txt
QUANG_NINH_2019 = (
    "02:46 PM 30/09/2019 "
    "Thời gian qua, Sở LĐ-TB&XH đặc biệt quan tâm, chỉ đạo triển khai thực hiện tốt và có hiệu "
    "quả Đề án 32 của Thủ tướng Chính phủ về phát triển nghề Công tác xã hội. "
    "Một trong những nhiệm vụ trọng tâm của Đề án 32 là đó là thành lập Trung tâm Công tác xã hội"
    " để cung cấp các dịch vụ công tác xã hội cho cộng đồng. "
    "Năm 2010, được sự quan tâm chỉ đạo của Bộ Lao động, Thương binh và Xã hội; "
    "Với nhận thức trên, năm 2012 đồng thời với việc duy trì các hoạt động cung cấp dịch vụ công "
    "tác xã hội ở cấp tỉnh thì Quảng Ninh đã triển khai thực hiện xây dựng thí điểm mô hình Hệ "
    "thống Văn phòng Công tác xã hội tại 4 huyện. "
    "Tính đến nay, trên địa bàn tỉnh Quảng Ninh có 16 văn phòng CTXH các cấp, bao gồm 04 Văn "
    "phòng CTXH cấp huyện, thành phố tại Móng Cái, Hạ Long, Tiên Yên, và thị xã Quảng Yên; "
    "08 Văn phòng CTXH cấp xã/phường tại xã Hải Đông (thành phố Móng Cái); "
    "và 04 Văn phòng CTXH tại Trường THCS Nguyễn Văn Thuộc, THCS Việt Hưng (thành phố Hạ Long); "
    "Hệ thống Văn phòng CTXH mặc dù mới được thành lập năm 2013 nhưng đến nay đã thực hiện tốt "
    "công tác tư vấn, tham vấn cho đối tượng. "
    "Trong đó có 02/56 người có trình độ Thạc sĩ, 48/56 người có trình độ Đại học, 03/56 người có"
    " trình độ Cao đẳng, 03/56 người có trình độ Trung cấp. "
    "Riêng tổng đài miễn phí 18001769 đã tiếp nhận hàng nghìn cuộc gọi với nhiều lĩnh vực khác "
    "nhau, nhiều đối tượng có nhu cầu tư vấn, cung cấp thông tin đã được đáp ứng. "
    "Hiện nay, với 27 cán bộ, viên chức và người lao động, Trung tâm đã tổ chức nhiều hoạt động "
    "tư vấn, hỗ trợ, triển khai nhiều mô hình dịch vụ CTXH có hiệu quả và các hoạt động có ý "
    "nghĩa trong các lĩnh vực phát triển cộng đồng. "
    "Từ năm 2018 đến nay, Sở đã mở 38 lớp truyền thông tư vấn, tập huấn về nâng năng lực cho cán "
    "bộ cấp thôn, khu, người khuyết tật, trên địa bàn tỉnh theo Đề án trợ giúp người khuyết tật; "
    "tại 11 địa phương. "
    "Theo lãnh đạo Sở LĐ-TB&XH, để công tác trợ giúp xã hội và nghề CTXH một cách chuyên nghiệp, "
    "ngày càng phát triển, thực hiện tốt Đề án Phát triển nghề CTXH giai đoạn 2010-2020 trên địa "
    "bàn tỉnh, thời gian tới Sở tiếp tục mở các lớp bồi dưỡng nâng cao trình độ chuyên môn, "
    "nghiệp vụ cho đội ngũ làm CTXH, hình thành được một hệ thống cung cấp các dịch vụ công tác "
    "xã hội chuyên nghiệp, toàn diện,  góp phần tích cực đối với việc nâng cao chất lượng công "
    "tác xã hội, phối hợp lồng ghép với công tác giáo dục đào tạo./. "
)
IN_QUANG_NINH_2019 = [("Đề án 32", "Đề án 32"), ("Đề án 32", "Đề án 32")]

# 004_339a7fc0b18e94d7.txt
HCM_2024 = (
    "Tham dự Hội nghị có ông Dương Anh Đức, Thành ủy viên, Phó Chủ tịch UBND TP.HCM (Trưởng ban "
    "Chỉ đạo Chương trình 112 – Thành phố); "
    "ông Lê Văn Thinh, Giám đốc Sở LĐ-TB&XH (Phó Trưởng ban thường trực Chương trình 112 – Thành "
    "phố và đại diện các Trường Đại học (ĐH) Lao động - Xã hội (CSII) TP.HCM; "
    "Nhận thức được tầm quan trọng và ý nghĩa của hoạt động này, ngày 25/3/20210, Thủ tướng Chính"
    " phủ đã ký Quyết định số 32/2010/QĐ-TTg (Quyến định số 32/2010/QĐ-TTg) phê duyệt Đề án phát "
    "triển nghề CTXH tại Việt Nam giai đoạn 2010-2020. "
    "Đề án hướng đến mục tiêu xây dựng hệ thống pháp lý liên quan đến CTXH, phát triển mạng lưới "
    "dịch vụ và nhân viên CTXH có trình độ nhằm tăng cường năng lực cho những người yếu thế, nhóm"
    " người dễ có nguy cơ rơi vào hoàn cảnh khó khăn, trẻ em, người khuyết tật, người cao tuổi, "
    "gia đình nghèo, gia đình có hoàn cảnh đặc biệt. "
    "Phó Chủ tịch UBND TP.HCM cho biết, trên cơ sở triển khai thực hiện Quyết định số "
    "32/2010/QĐ-TTg, Thành phố đã ban hành Quyết định số 1511/2011/QĐ-UBND ngày 25/3/2011 về phê "
    "duyệt Đề án phát triển nghề CTXH giai đoạn 2010-2020 trên địa bàn Thành phố. "
    "Kết quả, sau 10 năm thực hiện: đã tổ chức 319 lớp tập huấn nghiệp vụ công tác xã hội cho "
    "23.912 lượt người là CBCVVC các Sở, ngành, phường, xã, thị trấn; "
    "Bên cạnh đó,mở lớp đào tạo trình độ Trung cấp, Đại học nghề CTXH cho 797 CBCVVC của phường, "
    "xã, tổ chức chính trị - xã hội, trung tâm BTXH công lập, cơ sở giáo dục LĐXH. "
    "Ngày 4/10/2022,UBND Thành phố ban hành Quyết định số 3359/QĐ-UBND triển khai Kế hoạch thực "
    "hiện Chương trình phát triển CTXH trên địa bàn TP.HCM giai đoạn đến năm 2030, với mục "
    "tiêu:Tiếp tục đẩy mạnh phát triển CTXH tại Thành phố, phù hợp với điều kiện phát triển kinh "
    "tế - xã hội theo từng giai đoạn. "
    "Giám đốc Sở LĐ-TB&XH TP.HCM cho biết, nhận thức được vai trò quan trọng trong việc phát huy "
    "các nguồn lực từ cơ sở đào tạo ngành CTXH để thực hiện hiệu quả mục tiêu chung của Thành phố"
    " đến năm 2030 là “xây dựng đội ngũ cán bộ, nhân viên, cộng tác viên CTXH đủ về số lượng, đạt"
    " yêu cầu về chất lượng gắn với phát triển hệ thống cơ sở cung cấp dịch vụ công tác xã hội "
    "tại các cấp, góp phần xây dựng hệ thống an sinh xã hội tiên tiến trên địa bàn Thành phố“. "
    "Theo đó, Sở LĐ-TB&XH đã trao đổi, thảo luận, xin ý kiến Ban Giám hiệu và Lãnh đạo 7 Trường "
    "ĐH và Học viện có đào tạo ngành CTXH trên địa bàn Thành phố để mời hợp tác thực hiện một số "
    "nhiệm vụ trọng tâm, trên tinh thần đoàn kết, tôn trọng, hỗ trợ nhau cùng phát triển. "
    "Phạm Ngọc Thành, Giám đốc Cơ sở II, Trường ĐH Lao động-Xã hội cho rằng, vinh dự và tự hào "
    "đến đây để tham gia sự kiện ký kết hợp tác giữa Trường ĐH Lao động -Xã hội (CS2) TP.HCM với "
    "Sở LĐ-TB&XH TP.HCM về chương trình phát triển CTXH trên địa bàn Thành phố đến năm 2030. "
    "Phạm Ngọc Thành cho biết, Trường ĐH Lao động - Xã hội là cơ sở giáo dục đại học công lập duy"
    " nhất của ngành LĐTBXH trong đào tạo nguồn nhân lực trình độ cao theo định hướng ứng dụng "
    "đang đào tạo 15 ngành, với thế mạnh là các ngành Quản trị nhân lực, CTXH, Bảo hiểm, Kế toán "
    "và Quản trị kinh doanh, luật; "
    "là trung tâm nghiên cứu khoa học, chuyển giao công nghệ, hợp tác quốc tế trong lĩnh vực kinh"
    " tế - lao động – xã hội đáp ứng yêu cầu phát triển của ngành, đất nước và hội nhập quốc "
    "tế.Đặc biệt, năm 2020 Trường được phép đào tạo cấp chứng chỉ nghề CTXH viên (hạng 3) và nhân"
    " viên CTXH (hạng 4). "
    "Hiện nay, đội ngũ nhân viên làm việc công tác xã hội toàn TP.HCM có khoảng 6.500 người, cụ "
    "thể: 3.000 người làm việc trong các cơ sở xã hội, cơ sở cai nghiện..., thuộc Sở LĐ-TB&XH và "
    "Lực lượng Thanh niên xung phong thành phố; "
    "trên 1.000 người là cán bộ nhân viên thuộc Phòng LĐ-TB&XH quận, huyện và phường, xã, thị "
    "trấn; "
    "khoảng 1.000 người thuộc các Sở, ngành quản lý (Sở Y tế, Sở Giáo dục và Đào tạo, Sở Tư pháp,"
    " .....); "
    "trên 500 người thuộc các Hội, các đoàn thể (Hội Liên hiệp phụ nữ, Thành Đoàn TNCS Hồ Chí "
    "Minh,.....) quản lý; "
    "gần 1.000 người thuộc các cơ sở xã hội ngoài công lập và nhân viên xã hội thuộc các Tổ chức "
    "phi chính phủ, tổ chức nước ngoài. "
    "Về mạng lưới cơ sở trợ giúp xã hội trên địa bàn Thành phố, có 92 cơ sở trợ giúp xã hội, "
    "trong đó có 28 cơ sở trợ giúp xã hội công lập (Trung tâm bảo trợ xã hội, Cơ sở cai nghiện ma"
    " túy) và 64 cơ sở trợ giúp xã hội ngoài công lập đang quản lý, chăm sóc, nuôi dưỡng 20.699 "
    "đối tượng. "
    "Hiện nay, toàn Thành phố có trên 136.036 người hưởng trợ cấp xã hội thường xuyên tại cộng "
    "đồng. "
    "13-12-2024 09:34 35 "
    "25-12-2024 06:53 12 "
    "Hanoi Bartender Cup 2024: Sân chơi của những người trẻ đam mê nghề pha chế "
    "24-12-2024 09:54 30 "
    "17-12-2024 20:08 04 "
    "240 thí sinh tham dự Hội thi Bàn tay vàng thu hoạch mủ cao su lần thứ XIV "
    "16-12-2024 15:23 57 "
    "16-12-2024 14:46 37 "
)
IN_HCM_2024 = [
    ("Chương trình 112", "Chương trình 112"),
    ("Chương trình 112", "Chương trình 112"),
    ("Quyết định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số 32/2010/QĐ-TTg", "32/2010/QĐ-TTg"),
    ("Quyết định số 1511/2011/QĐ-UBND", "1511/2011/QĐ-UBND"),
    ("Quyết định số 3359/QĐ-UBND", "3359/QĐ-UBND"),
]

SOURCES = [
    pytest.param(CENTRE_2017, IN_CENTRE_2017, id="centre-2017"),
    pytest.param(HCM_2013, IN_HCM_2013, id="hcm-2013"),
    pytest.param(HA_NOI_2023, IN_HA_NOI_2023, id="ha-noi-2023"),
    pytest.param(QUANG_NINH_2019, IN_QUANG_NINH_2019, id="quang-ninh-2019"),
    pytest.param(HCM_2024, IN_HCM_2024, id="hcm-2024"),
]


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_every_citation_and_no_other(text: str, expected: list[tuple[str, str]]) -> None:
    """A source yields each citation that a reader finds in it, in order, and nothing else."""
    found = [(one.words, one.number.text if one.number else one.alias) for one in find(text, aliases=ALIASES)]

    assert expected == found


@pytest.mark.parametrize(("text", "expected"), SOURCES)
def test_positions_in_sources(text: str, expected: list[tuple[str, str]]) -> None:
    """The positions of a citation cut its words out of the source."""
    found = [text[one.start : one.end] for one in find(text, aliases=ALIASES)]

    assert [words for words, _ in expected] == found


def test_dates_of_issue_in_sources() -> None:
    """A date is a document's where it stands right behind the number, not where it dates what follows."""
    dated = {
        one.words: one.issued.isoformat()
        for source in (CENTRE_2017, HA_NOI_2023, HCM_2024)
        for one in find(source, aliases=ALIASES)
        if one.issued
    }

    assert {
        "Quyết định số 11467/QĐ – UBND": "2016-12-15",
        "Quyết định số 112/QĐ-TTg": "2021-01-22",
        "Kế hoạch 141/KH-UBND": "2021-06-07",
        "Quyết định số 1511/2011/QĐ-UBND": "2011-03-25",
    } == dated
