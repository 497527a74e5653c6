The figures of a period.

  $ . "$TESTDIR/../town.sh"
  $ served 'S-1,2025-05-06,9:00,90,V1;V2,E1;E2,助餐' S-2,2025-05-20,9:00,30,V1,E1,助洁 S-3,2025-04-07,9:00,60,V4,E1,助餐
  $ carebank redeem item 助餐 --person V1 --ref R-1 --by X1 --quiet >/dev/null
  $ carebank report indicators --period 2025-05 --format csv
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,2,,2
  attendances,Attendances of elders,attendances,3,,3
  volunteer_attendances,Attendances of volunteers,attendances,3,,3
  elders_served,Elders served,people,2,,2
  volunteers_active,Volunteers active,people,2,,2
  minutes,Minutes given,minutes,210,,210
  points_earned,Points earned,互助养老积分,3.5,,3.5
  points_redeemed,Points redeemed,互助养老积分,0,,0
  coverage,Coverage,ratio,2,5,0.4000
  participation,Participation,ratio,2,4,0.5000
  staffed,Communities with enough helpers,ratio,0,3,0.0000
  on_time,Verified in time,ratio,0,1,0.0000
  archive_rate,Complete archives,ratio,0,5,0.0000
  archive_fresh,Archives kept up to date,ratio,5,5,1.0000
  paired,Elders with a pair,ratio,0,5,0.0000
  days_to_pair,"Days to a pair, median",days a person,0,0,
  agreements_signed,Agreements signed,ratio,0,0,
  visited_monthly,Monthly visits,ratio,2,5,0.4000
  uploaded,Uploaded,ratio,0,2,0.0000
  minutes_mean,"Minutes a volunteer, mean",minutes a person,210,2,105.0000
  minutes_median,"Minutes a volunteer, median",minutes a person,210,2,105.0000
  minutes_top_tenth,Share of the most active tenth,ratio,120,210,0.5714
  returned,Returned at review,ratio,0,2,0.0000
  redeemed_share,Points redeemed of those issued,ratio,0,3.5,0.0000
  points_outstanding,Points outstanding,互助养老积分,3.5,,3.5
  gifted_share,Gifted share,ratio,0,3.5,0.0000
  donated_share,Donated share,ratio,0,3.5,0.0000
  subsidised_share,Subsidised elders,ratio,0,5,0.0000
  insured,Services under cover,ratio,0,0,
  guarded,Minors with a guardian's consent,ratio,0,0,
  needs_matched,Ticked needs that were served,ratio,0,0,
  volunteers_current,Volunteers enrolled,people,4,,4
  elders_current,Elders enrolled,people,5,,5
  cases_on_target,Streets with the typical cases wanted,ratio,0,2,0.0000
  cases,Typical cases,pieces,0,,0
  satisfied,Satisfied with the service,ratio,0,0,
  callback_answers,Follow-up calls answered,ratio,0,0,
  trained,Volunteers trained,ratio,0,4,0.0000
  trainings,Trainings,activities,0,,0
  trainees,Attendances of trainings,attendances,0,,0
  needs_met,Needs met,ratio,0,0,
  wishes_fulfilled,Wishes fulfilled,ratio,0,0,
  callbacks_done,Follow-up calls made,ratio,0,0,
  events,Events,activities,0,,0
  meetings,Meetings,times,0,,0
  awards,Awards,pieces,0,,0
  funds_received,Funds received,yuan,0,,0
  funds_used,Funds used,yuan,0,,0
  proximity,Near pairs,ratio,0,0,
  four_knows,Facts known of elders in pairs,ratio,0,0,
  obligations_met,Obligations met,ratio,0,0,
  deliveries,Elders reached by deliveries,ratio,0,0,
  school_pairs,Schools paired with institutions,ratio,0,0,
  redemptions,Redemptions,times,0,,0
  points_aged_1,"Points outstanding, up to a year old",互助养老积分,3.5,,3.5
  points_aged_2,"Points outstanding, one to two years old",互助养老积分,0,,0
  points_aged_3,"Points outstanding, two to three years old",互助养老积分,0,,0
  points_aged_older,"Points outstanding, older than three years",互助养老积分,0,,0
  orders,Requests,requests,0,,0
  orders_completed,Requests completed,ratio,0,0,
  answer_hours,"Hours until somebody accepted, median",hours,0,0,
  completion_hours,"Hours from acceptance to confirmation, median",hours,0,0,
  identified,People with a valid ID number,ratio,0,8,0.0000
  $ carebank report indicators --period 2025Q2 --format csv | head -n 8
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,3,,3
  attendances,Attendances of elders,attendances,4,,4
  volunteer_attendances,Attendances of volunteers,attendances,4,,4
  elders_served,Elders served,people,2,,2
  volunteers_active,Volunteers active,people,3,,3
  minutes,Minutes given,minutes,270,,270
  points_earned,Points earned,互助养老积分,4.5,,4.5
  $ carebank report indicators --period 2025-05-20..2025-05-20 --format csv | head -n 4
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,1,,1
  attendances,Attendances of elders,attendances,1,,1
  volunteer_attendances,Attendances of volunteers,attendances,1,,1
  $ carebank report indicators --period 2018 --format csv | head -n 4
  warning: the rule pack has no holidays for 2018; deadlines count weekends only
  id,title,unit,numerator,denominator,value
  activities,Activities,activities,0,,0
  attendances,Attendances of elders,attendances,0,,0
  volunteer_attendances,Attendances of volunteers,attendances,0,,0
  $ carebank report indicators --period 2025-05 | head -n 12
  Indicators, 2025-05
  indicator              title                                          unit              numerator  denominator     value
  ---------------------  ---------------------------------------------  ----------------  ---------  -----------  --------
  activities             Activities                                     activities                2                      2
  attendances            Attendances of elders                          attendances               3                      3
  volunteer_attendances  Attendances of volunteers                      attendances               3                      3
  elders_served          Elders served                                  people                    2                      2
  volunteers_active      Volunteers active                              people                    2                      2
  minutes                Minutes given                                  minutes                 210                    210
  points_earned          Points earned                                  互助养老积分            3.5                    3.5
  points_redeemed        Points redeemed                                互助养老积分              0                      0
  coverage               Coverage                                       ratio                     2            5    0.4000
  $ carebank report indicators --period 2025Q5
  carebank: 2025Q5 is no period
      write 2025, 2025Q3, 2025-07 or 2025-07-01..2025-09-30
  [2]
  $ carebank report indicators
  carebank: missing: --period
      see carebank report indicators --help
  [2]
