Chinese is the default, on a machine without any Chinese locale (LC_ALL=C here): words, tables aligned by display width.

  $ . "$TESTDIR/../town.sh"
  $ unset CAREBANK_LANG
  $ served S-1,2025-05-06,9:00,60,V1,E1,助餐
  $ served S-2,2025-05-07,14:00,45,V2,E2,巡访关爱
  $ carebank report indicators --period 2025Q2 | head -n 12
  指标，2025Q2
  指标                   名称                            单位          分子  分母       值
  ---------------------  ------------------------------  ------------  ----  ----  -------
  activities             活动场次                        场次             2              2
  attendances            服务人次                        人次             2              2
  volunteer_attendances  志愿者人次                      人次             2              2
  elders_served          服务老人数                      人               2              2
  volunteers_active      活跃志愿者                      人               2              2
  minutes                服务分钟数                      分钟           105            105
  points_earned          获得积分                        互助养老积分   1.5            1.5
  points_redeemed        兑换积分                        互助养老积分     0              0
  coverage               服务覆盖率                      比率             2     5   0.4000
  $ carebank report statement V1 --by R1
  存折：V1 江一帆（1960、银杏社区、1栋）
  日期        类型  记录编号  说明  分钟  累计分钟  积分种类      积分  余额
  ----------  ----  --------  ----  ----  --------  ------------  ----  ----
  2025-05-06  服务  S-1       助餐    60        60  互助养老积分     1     1
  共服务 60 分钟。
  互助养老积分：获得 1，余额 1。
  时长按实际服务时间记录（民政部令第67号第七条）；积分按每天的规则由时长算出，只记入整的存储单位。
  $ carebank log list
  服务记录
  记录编号  日期        开始时间  分钟  志愿者  老人  服务人数  服务类别  项目          方式  凭证  状态    批次
  --------  ----------  --------  ----  ------  ----  --------  --------  ------------  ----  ----  ------  ----
  S-1       2025-05-06  9:00        60  V1      E1           1  助餐      社区互助养老  上门  证明  已审核    31
  S-2       2025-05-07  14:00       45  V2      E2           1  巡访关爱  社区互助养老  上门  证明  已审核    36
  $ carebank enroll list --role volunteer --by R1
  人员
  编号  姓名    角色    社区      登记日期    退出日期
  ----  ------  ------  --------  ----------  --------
  V1    江一帆  志愿者  银杏社区  2025-04-01
  V2    杜小梅  志愿者  银杏社区  2025-04-01
  V3    康乐山  两者    桂花社区  2025-04-01
  V4    沈月华  志愿者  芦花社区  2025-04-01
  $ carebank report backlog
  待办的服务
  社区  单位名称  已录入  已核实  已退回  最早日期  逾期
  ----  --------  ------  ------  ------  --------  ----
  逾期：过了规定的工作日仍未核实（民政部令第67号第十一条）。
  $ carebank pair add --volunteer V1 --elder E1 --by R1
  P41
  完成 1，未变 0，拒绝 0
  $ carebank pair list
  对子
  对子  类型    志愿者  老人  远近    起始日期    结束日期  协议
  ----  ------  ------  ----  ------  ----------  --------  ----
  P41   一对一  V1      E1    同楼门  2025-06-02            0/3
  $ carebank audit check
  发现的问题
  检查项                  严重程度  对象  说明                                     新出现
  ----------------------  --------  ----  ---------------------------------------  ------
  community-understaffed  警告      C11   有 1 人，一个社区需要 5 人               是
  community-understaffed  警告      C12   有 1 人，一个社区需要 5 人               是
  community-understaffed  警告      C21   有 0 人，一个社区需要 5 人               是
  late-record             警告      S-1   2025-06-02 核实，期限到 2025-05-20 为止  是
  late-record             警告      S-2   2025-06-02 核实，期限到 2025-05-21 为止  是
  missing-fields          警告      C11   2 条服务缺少：名称、地点、负责人         是
  missing-fields          警告      V1    缺少：身份证号                           是
  missing-fields          警告      V2    缺少：身份证号                           是
  missing-fields          警告      V3    缺少：身份证号                           是
  missing-fields          警告      V4    缺少：身份证号                           是
  pair-without-agreement  错误      P41   尚未签字：街道、社区居委会、老人         是
  [1]
  $ carebank redeem catalogue | head -n 5
  兑换目录
  兑换项目  类型  积分  分钟  积分种类
  --------  ----  ----  ----  ------------
  助餐      服务     1    60  互助养老积分
  助洁      服务     1    60  互助养老积分
  $ carebank report balances
  积分余额
  编号  积分种类      获得  转入  发放  兑换  转出  捐赠  过期  余额
  ----  ------------  ----  ----  ----  ----  ----  ----  ----  ----
  V1    互助养老积分     1     0     0     0     0     0     0     1
  V2    互助养老积分   0.5     0     0     0     0     0     0   0.5
  $ carebank report register --by R1 --format md | grep -e '编号' -e '^| E1' -e '^| V1'
  | 编号 | 角色 | 姓名 | 性别 | 出生日期 | 身份证号 | 联系电话 | 家庭住址 | 街道 | 社区 | 小区 | 楼门 | 老人类别 | 需求 | 特长 | 兴趣爱好 | 志愿者类型 | 养老补贴 | 例外理由 | 监护人 | 监护关系 | 监护人电话 | 项目 | 登记日期 | 退出日期 | 退出原因 | 职责 | 单位 | 系统用户 | 亲属 |
  | E1 | 老人 | 宋秀英 | 女 | 1942-05-12 |  | 13900000021 |  | 青石街道 | 银杏社区 | 杏园 | 1栋 | 独居 | 助餐;助洁 |  | 象棋 |  |  |  |  |  |  | 社区互助养老 | 2025-04-01 |  |  |  |  |  |  |
  | V1 | 志愿者 | 江一帆 | 男 | 1960-03-01 |  | 13900000011 |  | 青石街道 | 银杏社区 | 杏园 | 1栋 |  |  | 助餐;助洁 | 象棋 | 互助养老员 |  |  |  |  |  | 社区互助养老 | 2025-04-01 |  |  |  |  |  |  |
  $ carebank pair propose
  结对建议
  老人  志愿者  远近    匹配度  理由
  ----  ------  ------  ------  --------------------------------------------
  E2    V2      同小区       2  住在同一小区；能帮助：巡访关爱；都喜欢：书法
  E3    V3      同楼门       1  住在同一楼门；能帮助：助医
  V3    V1      同街道       2  住在同一街道；能帮助：助洁；都喜欢：象棋
  建议结对 3 对，1 位老人没有配上
  $ carebank report pairs --on 2025-06-02
  对子，2025-06-02
  分组    名称    对子数  老人数  志愿者数  单位数
  ------  ------  ------  ------  --------  ------
  person  一对一       1       1         1       0
  all     全部         1       1         1       0
  $ printf 'ref,day,start,minutes,volunteer,elder,category\nS-9,2025-05-12,9:00,60,V1,E1,助餐\n' >one.csv
  $ carebank log import one.csv --by R1 --quiet
  新增 1，更新 0，未变 0，退回 0
  $ sed -i 's/助餐/助洁/' one.csv
  $ carebank log import one.csv --by R1 --dry-run
  试运行：什么都没有写入
  变动
  位置     编号  栏目      原值  新值
  -------  ----  --------  ----  ----
  第 2 行  S-9   服务类别  助餐  助洁
  新增 0，更新 1，未变 0，退回 0
  $ carebank log import one.csv --by R1 --dry-run --format csv
  试运行：什么都没有写入
  place,code,field,old,new
  2,S-9,category,meals,cleaning
  新增 0，更新 1，未变 0，退回 0
  $ printf '编号,养老补贴,例外理由,老人类别\nE1,市级,子女均在外地,空巢老人\n' | carebank enroll import - --by R1 --dry-run
  试运行：什么都没有写入
  变动
  位置     编号  栏目      原值  新值
  -------  ----  --------  ----  ------------
  第 2 行  E1    老人类别  独居  空巢
  第 2 行  E1    养老补贴        市级
  第 2 行  E1    例外理由        子女均在外地
  新增 0，更新 1，未变 0，退回 0

English where it is asked for; CSV is the same in both.

  $ carebank report indicators --period 2025Q2 --lang en | head -n 5
  Indicators, 2025Q2
  indicator              title                                          unit              numerator  denominator    value
  ---------------------  ---------------------------------------------  ----------------  ---------  -----------  -------
  activities             Activities                                     activities                2                     2
  attendances            Attendances of elders                          attendances               2                     2
  $ carebank report indicators --period 2025Q2 --format csv > zh.csv
  $ carebank report indicators --period 2025Q2 --format csv --lang en > en.csv
  $ cmp zh.csv en.csv
