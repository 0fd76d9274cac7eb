-- Names in traditional characters are found by their simplified ones: the keys of those that are known are folded again. Where
-- two customers of an organization would have one key, both keep theirs.
do $$
declare
    traditional text :=
        '華爲為亞豐龍鳳陽陳劉楊趙黃吳孫鄭馮蔣韓許鄧蕭葉蘇盧賈閻譚羅賀顧龔嚴湯喬賴蘭顏樂聖銀財賢傑偉麗娛藝醫藥療養環綠農漁糧飲飯館'
        || '廠機鋼銅鋁礦氣熱燈廣場島灣濟寧閩贛魯遼雲貴滬漢慶橋樓園莊鄉鎮縣興騰創飛鵬鷹鴻鶴馳駿騎驅輪艦軍運遠連適邁廈廳庫廚納紅紡紙純'
        || '綜綫緯練縮繡繼纖義習聞聲膠腦臉臨舊艙蓋蓮薩藍蝦衛衝裝製複規覺觀親詩誠諾講謙豬貝貢責貫賓賦趨躍軌輝輕轎遊鄰醬鋒鋪錦鍵鎖鏈鏡'
        || '鑽閃閣闊隨險雙雜雞霧靈靜韻頂項須頓頻顆風飾餅駕驚髮鬥魚鮮鳥鹽麥黨齊齒傳儀償儲兒內凱別劇劑勁勝勞勢匯協卻啟喚嘆嘗噴圍執堅塗'
        || '塵墊壓壽夢夾奧奪婦媽嬰學寶寵寬將尋層屬岡峽嶺嶽帥廢彈強彙徑從徵恆惡愛態慣憲戲拋掃捲掛採揮損搖摯擁擋擔擠擬擴攝攜敗敘斷晉暢'
        || '曆書柵棟構槍樁樣樹橫檸櫃權歡殘殼毀氫決沖況淨淺減測湧準溫滅滙滿漲潔潛潤澤濃濕濱瀏烏煉煙爐爛牆狀獨獲獸瑪瑋畢畫異盜盤眾矚碼'
        || '磚礎禪稅種稱穩窮窯竅筆篩籃糾紋紐紹絲綱緣緻縱績繪罷翹聰聶肅脈腫與舉蒼薦蘋虛蟲襪襲訓註詞誌誼課諮諧謀譯變豔販貿貸賞賺贈跡踐'
        || '軸較輔輯轟邏釀鈔鈦鉅鉛銘鋰錳鎂鎢鏟鐳鑄鑒鑑閒闡陝雖頁頗飼駐驛鮑鯨鴨齡';
    simplified text :=
        '华为为亚丰龙凤阳陈刘杨赵黄吴孙郑冯蒋韩许邓萧叶苏卢贾阎谭罗贺顾龚严汤乔赖兰颜乐圣银财贤杰伟丽娱艺医药疗养环绿农渔粮饮饭馆'
        || '厂机钢铜铝矿气热灯广场岛湾济宁闽赣鲁辽云贵沪汉庆桥楼园庄乡镇县兴腾创飞鹏鹰鸿鹤驰骏骑驱轮舰军运远连适迈厦厅库厨纳红纺纸纯'
        || '综线纬练缩绣继纤义习闻声胶脑脸临旧舱盖莲萨蓝虾卫冲装制复规觉观亲诗诚诺讲谦猪贝贡责贯宾赋趋跃轨辉轻轿游邻酱锋铺锦键锁链镜'
        || '钻闪阁阔随险双杂鸡雾灵静韵顶项须顿频颗风饰饼驾惊发斗鱼鲜鸟盐麦党齐齿传仪偿储儿内凯别剧剂劲胜劳势汇协却启唤叹尝喷围执坚涂'
        || '尘垫压寿梦夹奥夺妇妈婴学宝宠宽将寻层属冈峡岭岳帅废弹强汇径从征恒恶爱态惯宪戏抛扫卷挂采挥损摇挚拥挡担挤拟扩摄携败叙断晋畅'
        || '历书栅栋构枪桩样树横柠柜权欢残壳毁氢决冲况净浅减测涌准温灭汇满涨洁潜润泽浓湿滨浏乌炼烟炉烂墙状独获兽玛玮毕画异盗盘众瞩码'
        || '砖础禅税种称稳穷窑窍笔筛篮纠纹纽绍丝纲缘致纵绩绘罢翘聪聂肃脉肿与举苍荐苹虚虫袜袭训注词志谊课咨谐谋译变艳贩贸贷赏赚赠迹践'
        || '轴较辅辑轰逻酿钞钛巨铅铭锂锰镁钨铲镭铸鉴鉴闲阐陕虽页颇饲驻驿鲍鲸鸭龄';
begin
    with folded as (
        select org_id, id, translate(name_key, traditional, simplified) as key,
            count(*) over (partition by org_id, translate(name_key, traditional, simplified)) as same
        from customer)
    update customer c set name_key = f.key, core_key = translate(c.core_key, traditional, simplified)
    from folded f where f.org_id = c.org_id and f.id = c.id and f.same = 1
        and (c.name_key <> f.key or c.core_key <> translate(c.core_key, traditional, simplified));
    with folded as (
        select org_id, id, translate(name_key, traditional, simplified) as key,
            count(*) over (partition by org_id, translate(name_key, traditional, simplified)) as same
        from customer_alias)
    update customer_alias a set name_key = f.key
    from folded f where f.org_id = a.org_id and f.id = a.id and f.same = 1 and a.name_key <> f.key;
    update member set name_key = translate(name_key, traditional, simplified)
    where name_key <> translate(name_key, traditional, simplified);
end
$$;
