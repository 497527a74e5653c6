#include "intake/closed.hpp"

namespace intake {

const model::Vocabulary& roles() {
  static const model::Vocabulary words({{"volunteer", "志愿者", {"义工"}},
                                        {"elder", "老人", {"老年人", "长者"}},
                                        {"both", "两者", {"志愿者和老人", "老人和志愿者", "两者皆是", "志愿者/老人", "老人/志愿者", "志愿者兼老人", "老人兼志愿者"}},
                                        {"staff", "工作人员", {"职工"}}});
  return words;
}

const model::Vocabulary& duties() {
  static const model::Vocabulary words({{"record", "记录", {"录入", "登记"}},
                                        {"verify", "核实", {}},
                                        {"approve", "审核", {"审批"}},
                                        {"redeem", "兑换", {}},
                                        {"audit", "审计", {}},
                                        {"admin", "管理", {"管理员"}}});
  return words;
}

const model::Vocabulary& redemption_kinds() {
  static const model::Vocabulary words(
      {{"item", "兑换", {}}, {"gift", "转赠", {"赠送"}}, {"donate", "捐赠", {}}, {"grant", "发放", {}},
       {"opening", "期初", {"期初余额", "期初积分", "余额结转"}}});
  return words;
}

}  // namespace intake
