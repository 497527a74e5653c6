#include "intake/headers.hpp"

#include <set>

#include "intake/rows.hpp"
#include "intake/text.hpp"
#include "intake/values.hpp"

namespace intake {
namespace {

using Use = Known::Use;

// What a heading means that stands in `first_of` entries is settled by the headings beside it (header_row.cpp).
// People and organisations. One spelling names one column only: 类型 is of organisations, 类别 are the elder's tags.
const std::vector<Known> people = {
    {"code", {"编号", "人员编号", "志愿者编号", "老人编号", "单位编号", "编码", "代码"}, Use::identity},
    {"role", {"角色", "人员角色", "人员类型"}},
    {"name", {"姓名", "名称", "名字", "志愿者姓名", "老人姓名", "人员姓名", "组织名称", "机构名称"}, Use::identity},
    {"sex", {"性别"}},
    {"born", {"出生日期", "出生年月", "出生年月日", "生日", "出生"}, Use::birth},
    {"id_number",
     {"身份证号", "身份证号码", "身份证", "证件号码", "证件号", "身份证件号码", "公民身份号码", "居民身份证号码"}},
    {"phone", {"联系电话", "手机", "手机号", "手机号码", "电话", "电话号码", "联系方式", "联系手机"}},
    {"address", {"家庭住址", "住址", "地址", "家庭地址", "居住地址", "详细地址", "现住址"}},
    {"street", {"街道", "所属街道", "所在街道", "镇街", "街镇", "街道(镇)", "乡镇街道", "街道乡镇"}},
    {"community", {"社区", "所属社区", "所在社区", "社区(村)", "村(社区)", "村社区", "社区名称"}},
    {"compound", {"小区", "所在小区", "居住小区", "小区名称"}},
    {"building", {"楼门", "楼栋", "楼号", "楼门号", "门牌", "楼栋号"}},
    {"tags", {"老人类别", "类别", "老人类型", "老年人类别", "对象类别", "人员类别"}},
    {"needs", {"需求", "服务需求", "需求内容", "老人需求", "养老需求"}},
    {"skills", {"特长", "专业技能", "技能", "服务特长", "专长"}},
    {"hobbies", {"兴趣爱好", "爱好", "兴趣", "特长爱好"}},
    {"helper_kind", {"志愿者类型", "志愿者类别", "志愿者种类"}},
    {"subsidy", {"养老补贴", "补贴", "养老服务补贴", "补贴类型"}},
    {"override_reason", {"例外理由", "例外原因"}},
    {"guardian_name", {"监护人", "监护人姓名"}},
    {"guardian_relation", {"监护关系", "监护人关系", "与监护人关系"}},
    {"guardian_phone", {"监护人电话", "监护人联系电话", "监护人手机", "监护人联系方式"}},
    {"programme", {"项目", "所属项目", "项目名称", "参加项目"}},
    {"joined", {"登记日期", "加入日期", "注册日期", "登记时间", "注册时间"}},
    {"ended", {"退出日期", "退出时间", "撤销日期"}},
    {"end_reason", {"退出原因", "退出理由"}},
    {"duties", {"职责", "权限"}},
    {"org", {"单位", "所属单位", "工作单位", "所在单位"}},
    {"os_user", {"系统用户", "系统用户名"}},
    {"kin", {"亲属", "亲属编号"}},
    {"ethnicity", {"民族"}},
    {"health", {"身体状况", "健康状况", "健康情况", "身体情况", "身体健康状况"}, Use::prose},
    {"mind", {"精神心理", "精神状况", "心理状况", "精神心理状况"}, Use::prose},
    {"support", {"子女赡养", "子女赡养情况", "赡养情况", "赡养状况"}, Use::prose},
    {"living", {"居住状况", "居住情况"}, Use::prose},
    {"contacts", {"子女或亲属联系方式", "子女联系方式", "亲属联系方式", "家属联系方式"}, Use::prose},
    {"remark", {"备注"}, Use::prose},
    {"surveyed_by", {"填表人", "调查人"}, Use::prose},
    {"surveyed_on", {"填表日期", "调查日期"}},
    {"kind", {"类型", "单位类型", "组织类型", "机构类型"}},
    {"parent", {"上级", "上级单位", "上级组织", "上级机构"}},
    {"leader", {"负责人", "组长", "队长", "带队教师"}, Use::identity},
    {"from", {"生效日期", "变更日期"}},
    {std::string(bare_status), {"身份", "人员身份"}},
    // Less certain, or beside a surer one in tables of both.
    {"code/", {"工号", "志愿者号", "人员代码", "组织编号", "机构编号"}, Use::plain, {"code"}},
    {"name/", {"服务对象姓名"}, Use::plain, {"name"}},
    {"name/org", {"单位名称"}, Use::plain, {"name", "org"}},
    {"id_number/", {"居民身份证号", "身份证件号"}, Use::plain, {"id_number"}},
    {"phone/", {"移动电话", "本人电话"}, Use::plain, {"phone"}},
    {"address/", {"现居住地址", "常住地址"}, Use::plain, {"address"}},
    {"street/", {"街道(乡镇)", "乡镇(街道)", "镇(街道)", "街道名称"}, Use::plain, {"street"}},
    {"community/", {"村(居)", "村居", "居委会", "社区居委会", "所属村(社区)"}, Use::plain, {"community"}},
    {"tags/", {"老年人类型", "服务对象类别", "服务对象类型"}, Use::plain, {"tags"}},
    {"skills/", {"专业特长", "个人特长", "服务技能"}, Use::plain, {"skills"}},
    {"hobbies/", {"个人爱好"}, Use::plain, {"hobbies"}},
    {"joined/", {"加入时间"}, Use::plain, {"joined"}},
    {"org/", {"所属机构", "所属组织"}, Use::plain, {"org"}},
    {"kind/", {"单位类别", "组织类别", "机构类别"}, Use::plain, {"kind"}},
};

// 编号 alone is not `ref`: clerks number each month's rows from 1, and a ref is unique for ever.
const std::vector<Known> services = {
    {"ref", {"记录编号", "记录号", "服务记录编号"}, Use::identity},
    {"day", {"日期", "服务日期", "活动日期"}},
    {"start", {"开始时间", "起始时间", "服务开始时间", "开始"}},
    {"end", {"结束时间", "终止时间", "服务结束时间", "结束"}},
    {"minutes", {"时长(分钟)", "服务时长(分钟)", "时长(分)", "服务分钟", "分钟", "分钟数", "时长分钟"}},
    {"hours", {"服务时长(小时)", "时长(小时)", "服务小时", "小时", "小时数", "时长小时", "工时(小时)"}},
    {std::string(bare_duration), {"时长", "服务时长", "活动时长", "志愿服务时长", "duration"}},
    {"volunteer",
     {"志愿者", "志愿者编号", "志愿者名单", "服务人员", "互助养老员", "volunteers"},
     Use::identity},
    {"elder", {"老人", "服务对象", "老人编号", "老人名单", "老年人", "服务老人", "elders"}, Use::identity},
    {"headcount", {"服务人数", "服务人次", "人数"}},
    {"category", {"服务类别", "类别", "服务类型", "服务种类"}},
    {"programme", {"项目", "所属项目", "项目名称"}},
    {"mode", {"方式", "服务方式"}},
    {"evidence", {"凭证", "凭证类型", "记录方式"}},
    {"place", {"地点", "服务地点", "活动地点"}, Use::prose},
    {"org", {"组织单位", "活动组织单位", "主办单位"}},
    {"lead", {"负责人", "活动负责人"}, Use::prose},
    {"note", {"备注", "说明"}, Use::prose},
    {"corrects", {"更正", "更正记录", "更正编号"}},
    {"title", {"活动名称", "名称", "活动主题"}, Use::prose},
    {"paid", {"是否收费", "收费"}},
    {"late_reason", {"补录原因", "补录理由"}, Use::prose},
    {"verified_on", {"核实日期", "社区核实日期"}},
    {"verified_by", {"核实人", "社区核实人"}, Use::prose},
    {"approved_on", {"审核日期", "街道审核日期", "审批日期"}},
    {"approved_by", {"审核人", "街道审核人", "审批人"}, Use::prose},
    {"span", {"服务时间", "起止时间", "服务起止时间", "活动时间"}},
    // Less certain, or beside a surer one in tables of both.
    {"ref/", {"服务记录号"}, Use::plain, {"ref"}},
    {"day/", {"开展日期"}, Use::plain, {"day"}},
    {"start/", {"服务起始时间", "活动开始时间"}, Use::plain, {"start"}},
    {"end/", {"服务终止时间", "活动结束时间"}, Use::plain, {"end"}},
    {"minutes/", {"服务分钟数", "服务时长(分)", "活动时长(分钟)"}, Use::plain, {"minutes"}},
    {"hours/", {"服务小时数", "活动时长(小时)", "志愿服务时长(小时)"}, Use::plain, {"hours"}},
    {"volunteer/", {"志愿者姓名", "服务志愿者", "参加志愿者", "参与志愿者", "服务人员姓名", "志愿服务人员", "互助养老员姓名"}, Use::plain, {"volunteer"}},
    {"elder/", {"老人姓名", "服务对象姓名", "被服务人", "被服务老人", "受助老人", "受益老人", "帮扶对象"}, Use::plain, {"elder"}},
    {"headcount/", {"服务老人数", "服务老人人数", "受益人数", "受益人次"}, Use::plain, {"headcount"}},
    {"category/", {"服务项目", "服务内容", "服务事项"}, Use::plain, {"category"}},
    {"place/", {"服务地址"}, Use::plain, {"place"}},
};

const std::vector<Known> redemptions = {
    {"ref", {"记录编号", "记录号", "兑换编号"}, Use::identity},
    {"day", {"日期", "兑换日期"}},
    {"kind", {"类型", "兑换类型"}},
    {"person", {"人员", "兑换人", "转赠人", "捐赠人", "姓名"}, Use::identity},
    {"scheme", {"积分种类", "积分类型"}},
    {"item", {"项目", "兑换项目"}},
    {"quantity", {"数量"}},
    {"points", {"积分", "积分数"}},
    {"to", {"受赠人", "接收人", "受让人"}, Use::identity},
    {"document", {"依据", "依据文件", "凭据"}, Use::prose},
    // Less certain, or beside a surer one in tables of both.
    {"ref/", {"兑换记录编号"}, Use::plain, {"ref"}},
    {"day/", {"转赠日期", "捐赠日期", "发放日期"}, Use::plain, {"day"}},
    {"person/", {"人员编号", "志愿者编号", "志愿者姓名", "志愿者", "兑换人编号", "兑换人姓名"}, Use::plain, {"person"}},
    {"item/", {"兑换内容", "兑换服务", "兑换物品"}, Use::plain, {"item"}},
    {"quantity/", {"兑换数量"}, Use::plain, {"quantity"}},
    {"points/", {"兑换积分", "转赠积分", "捐赠积分", "使用积分"}, Use::plain, {"points"}},
    {"to/", {"受赠人编号", "受赠人姓名"}, Use::plain, {"to"}},
};

const std::vector<Known> pairs = {
    {"elder", {"老人", "老人编号", "老人姓名"}, Use::identity},
    {"volunteer", {"志愿者", "志愿者编号", "志愿者姓名"}, Use::identity},
    {"proximity", {"远近", "就近"}},
    {"fit", {"匹配度", "契合度"}},
    {"why", {"理由", "原因"}, Use::prose},
    {"kind", {"结对类型", "结对方式"}},
    {"under", {"所属结对", "上级结对"}, Use::identity},
};

void take_off(std::string& text, std::string_view part) {
  if (text.size() > part.size() && text.compare(0, part.size(), part) == 0) text.erase(0, part.size());
  if (text.size() > part.size() && text.compare(text.size() - part.size(), part.size(), part) == 0)
    text.erase(text.size() - part.size());
}

}  // namespace

std::string header_key(std::string_view text) {
  std::string key = lowered(key_text(trimmed(text)));
  for (const auto* part : {"*", ":", "(必填)", "(选填)", "*"}) take_off(key, part);
  return key;
}

std::string column_name(const std::vector<Known>& known, std::string_view id) {
  for (const auto& column : known)
    if (column.id == id) return column.aliases.empty() ? column.id : column.id + " (" + column.aliases.front() + ")";
  return std::string(id);
}

std::vector<Known> person_headers(const Lexicon& lexicon) {
  std::vector<Known> known = people;
  std::set<std::string> taken;
  for (const auto& column : known) {
    taken.insert(header_key(column.id));
    for (const auto& alias : column.aliases) taken.insert(header_key(alias));
  }
  for (const auto& term : lexicon.needs.terms()) {
    Known tick{std::string(tick_prefix) + term.id, {}};
    const auto add = [&](const std::string& word) {
      if (taken.insert(header_key(word)).second) tick.aliases.push_back(word);
    };
    add(term.name);
    add(term.id);
    for (const auto& alias : term.aliases) add(alias);
    known.push_back(std::move(tick));
  }
  for (const auto* id : {"sex", "tags", "helper_kind"}) known.push_back({std::string(implied_prefix) + id, {}});
  return known;
}

std::vector<Known> service_headers() { return services; }
std::vector<Known> redemption_headers() { return redemptions; }
std::vector<Known> pair_headers() { return pairs; }

}  // namespace intake
