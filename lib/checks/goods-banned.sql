-- id: goods-banned
-- severity: error
-- title: Goods redeemed where the scheme gives none
-- detail: {0} is goods, and {1} gives no goods
-- source: 东西湖区有序推进社区互助养老试点工作方案, 一
SELECT x.ref AS subject, x.id AS entry, x.item, x.scheme
FROM redeemed x JOIN item_rule i ON i.item = x.item AND i.kind = 'goods' AND x.day BETWEEN i.from_day AND i.to_day
JOIN scheme_rule s ON s.scheme = x.scheme AND s.goods = 0 AND x.day BETWEEN s.from_day AND s.to_day
WHERE x.kind = 'item'
