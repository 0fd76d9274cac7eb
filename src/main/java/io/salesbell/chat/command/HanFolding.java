package io.salesbell.chat.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Traditional to simplified, one character for one, for those characters that command words, amounts, dates and many names
 * need. Keys of names are stored folded: whoever adds a pair folds them again by a migration.
 */
final class HanFolding {
    /** Pairs: the traditional or variant form, then the simplified one. */
    private static final String PAIRS = """
            訪访 線线 進进 單单 開开 幫帮 設设 團团 隊队 銷销 標标 點点 贊赞 讚赞 謝谢 報报 價价 週周 後后 號号 萬万 億亿 兩两 聯联 繫系 係系 無无 擱搁 轉转 給给
            丟丢 贏赢 輸输 併并 並并 戶户 見见 當当 實实 時时 鐘钟 鍾钟 個个 這这 禮礼 貳贰 參参 陸陆 圓元 幣币 塊块 歐欧 鎊镑 臺台 負负 還还 對对 錯错 訂订 總总
            級级 經经 長长 競竞 爭争 預预 約约 會会 議议 發发 讓让 誰谁 嗎吗 麼么 沒没 條条 張张 籤签 簽签 維维 護护 類类 組组 織织 語语 簡简 體体 員员 職职 離离
            審审 駁驳 復复 覆复 積积 獎奖 勵励 勳勋 榮荣 譽誉 圖图 統统 計计 詢询 優优 緊紧 關关 閉闭 隱隐 顯显 補补 錄录 終终 歲岁 辦办 細细 試试 揚扬 順顺 擾扰
            請请 綁绑 確确 認认 處处 訴诉 記记 驗验 領领 動动 導导 刪删 數数 據据 戰战 賽赛 話话 術术 難难 來来 電电 評评 論论 剛刚 溝沟 談谈 壞坏 務务 產产 業业
            東东 網网 車车 馬马 貨货 買买 賣卖 錢钱 費费 額额 資资 訊讯 題题 間间 問问 頭头 應应 該该 讀读 寫写 聽听 説说 說说 帶带 師师 專专 區区 國国 際际 門门
            歷历 歸归 鬆松 裡里 裏里 幾几 換换 選选 擇择 檢检 檔档 錶表 紀纪 續续 結结 絡络 範范 築筑 節节 視视 覽览 觸触 誤误 調调 證证 識识 貼贴 賬账 購购 質质
            軟软 載载 輛辆 辭辞 達达 遞递 遲迟 邊边 郵邮 釋释 鈴铃 鐵铁 華华 爲为 為为 亞亚 豐丰 龍龙 鳳凤 陽阳 陳陈 劉刘 楊杨 趙赵 黃黄 吳吴 孫孙 鄭郑 馮冯 蔣蒋
            韓韩 許许 鄧邓 蕭萧 葉叶 蘇苏 盧卢 賈贾 閻阎 譚谭 羅罗 賀贺 顧顾 龔龚 嚴严 湯汤 喬乔 賴赖 蘭兰 顏颜 樂乐 聖圣 銀银 財财 賢贤 傑杰 偉伟 麗丽 娛娱 藝艺
            醫医 藥药 療疗 養养 環环 綠绿 農农 漁渔 糧粮 飲饮 飯饭 館馆 廠厂 機机 鋼钢 銅铜 鋁铝 礦矿 氣气 熱热 燈灯 廣广 場场 島岛 灣湾 濟济 寧宁 閩闽 贛赣 魯鲁
            遼辽 雲云 貴贵 滬沪 漢汉 慶庆 橋桥 樓楼 園园 莊庄 鄉乡 鎮镇 縣县 興兴 騰腾 創创 飛飞 鵬鹏 鷹鹰 鴻鸿 鶴鹤 馳驰 駿骏 騎骑 驅驱 輪轮 艦舰 軍军 運运 遠远
            連连 適适 邁迈 廈厦 廳厅 庫库 廚厨 納纳 紅红 紡纺 紙纸 純纯 綜综 綫线 緯纬 練练 縮缩 繡绣 繼继 纖纤 義义 習习 聞闻 聲声 膠胶 腦脑 臉脸 臨临 舊旧 艙舱
            蓋盖 蓮莲 薩萨 藍蓝 蝦虾 衛卫 衝冲 裝装 製制 複复 規规 覺觉 觀观 親亲 詩诗 誠诚 諾诺 講讲 謙谦 豬猪 貝贝 貢贡 責责 貫贯 賓宾 賦赋 趨趋 躍跃 軌轨 輝辉
            輕轻 轎轿 遊游 鄰邻 醬酱 鋒锋 鋪铺 錦锦 鍵键 鎖锁 鏈链 鏡镜 鑽钻 閃闪 閣阁 闊阔 隨随 險险 雙双 雜杂 雞鸡 霧雾 靈灵 靜静 韻韵 頂顶 項项 須须 頓顿 頻频
            顆颗 風风 飾饰 餅饼 駕驾 驚惊 髮发 鬥斗 魚鱼 鮮鲜 鳥鸟 鹽盐 麥麦 黨党 齊齐 齒齿 傳传 儀仪 償偿 儲储 兒儿 內内 凱凯 別别 劇剧 劑剂 勁劲 勝胜 勞劳 勢势
            匯汇 協协 卻却 啟启 喚唤 嘆叹 嘗尝 噴喷 圍围 執执 堅坚 塗涂 塵尘 墊垫 壓压 壽寿 夢梦 夾夹 奧奥 奪夺 婦妇 媽妈 嬰婴 學学 寶宝 寵宠 寬宽 將将 尋寻 層层
            屬属 岡冈 峽峡 嶺岭 嶽岳 帥帅 廢废 彈弹 強强 彙汇 徑径 從从 徵征 恆恒 惡恶 愛爱 態态 慣惯 憲宪 戲戏 拋抛 掃扫 捲卷 掛挂 採采 揮挥 損损 搖摇 摯挚 擁拥
            擋挡 擔担 擠挤 擬拟 擴扩 攝摄 攜携 敗败 敘叙 斷断 晉晋 暢畅 曆历 書书 柵栅 棟栋 構构 槍枪 樁桩 樣样 樹树 橫横 檸柠 櫃柜 權权 歡欢 殘残 殼壳 毀毁 氫氢
            決决 沖冲 況况 淨净 淺浅 減减 測测 湧涌 準准 溫温 滅灭 滙汇 滿满 漲涨 潔洁 潛潜 潤润 澤泽 濃浓 濕湿 濱滨 瀏浏 烏乌 煉炼 煙烟 爐炉 爛烂 牆墙 狀状 獨独
            獲获 獸兽 瑪玛 瑋玮 畢毕 畫画 異异 盜盗 盤盘 眾众 矚瞩 碼码 磚砖 礎础 禪禅 稅税 種种 稱称 穩稳 窮穷 窯窑 竅窍 筆笔 篩筛 籃篮 糾纠 紋纹 紐纽 紹绍 絲丝
            綱纲 緣缘 緻致 縱纵 績绩 繪绘 罷罢 翹翘 聰聪 聶聂 肅肃 脈脉 腫肿 與与 舉举 蒼苍 薦荐 蘋苹 虛虚 蟲虫 襪袜 襲袭 訓训 註注 詞词 誌志 誼谊 課课 諮咨 諧谐
            謀谋 譯译 變变 豔艳 販贩 貿贸 貸贷 賞赏 賺赚 贈赠 跡迹 踐践 軸轴 較较 輔辅 輯辑 轟轰 邏逻 釀酿 鈔钞 鈦钛 鉅巨 鉛铅 銘铭 鋰锂 錳锰 鎂镁 鎢钨 鏟铲 鐳镭
            鑄铸 鑒鉴 鑑鉴 閒闲 闡阐 陝陕 雖虽 頁页 頗颇 飼饲 駐驻 驛驿 鮑鲍 鯨鲸 鴨鸭 齡龄
            """;

    private static final Pattern PAIR = Pattern.compile("(\\S)(\\S)");
    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FFF;
    /** By the character's distance from the first. */
    private static final char[] SIMPLIFIED = readPairs();

    private HanFolding() {}

    static char simplify(char c) {
        return c < FIRST || c > LAST ? c : SIMPLIFIED[c - FIRST];
    }

    private static char[] readPairs() {
        char[] simplified = new char[LAST - FIRST + 1];
        for (int index = 0; index < simplified.length; index++) {
            simplified[index] = (char) (FIRST + index);
        }
        Matcher pair = PAIR.matcher(PAIRS);
        while (pair.find()) {
            simplified[pair.group(1).charAt(0) - FIRST] = pair.group(2).charAt(0);
        }
        return simplified;
    }
}
