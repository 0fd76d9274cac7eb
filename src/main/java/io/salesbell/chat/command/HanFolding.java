package io.salesbell.chat.command;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Traditional to simplified, one character for one, for those characters that command words, amounts and dates need. */
final class HanFolding {
    /** Pairs: the traditional or variant form, then the simplified one. */
    private static final String PAIRS = """
            訪访 線线 進进 單单 開开 幫帮 設设 團团 隊队 銷销 標标 點点 贊赞 讚赞 謝谢 報报 價价 週周 後后 號号 萬万 億亿 兩两 聯联
            繫系 係系 無无 擱搁 轉转 給给 丟丢 贏赢 輸输 併并 並并 戶户 見见 當当 實实 時时 鐘钟 鍾钟 個个 這这 禮礼 貳贰 參参 陸陆
            圓元 幣币 塊块 歐欧 鎊镑 臺台 負负 還还 對对 錯错 訂订 總总 級级 經经 長长 競竞 爭争 預预 約约 會会 議议 發发 讓让
            誰谁 嗎吗 麼么 沒没 條条 張张 籤签 簽签 維维 護护 類类 組组 織织 語语 簡简 體体 員员 職职 離离 審审 駁驳 復复 覆复 積积
            獎奖 勵励 勳勋 榮荣 譽誉 圖图 統统 計计 詢询 優优 緊紧 關关 閉闭 隱隐 顯显 補补 錄录 終终 歲岁 辦办 細细 試试 揚扬 順顺
            擾扰 請请 綁绑 確确 認认 處处 訴诉 記记 驗验 領领 動动 導导 刪删 數数 據据 戰战 賽赛 話话 術术 難难 來来 電电 評评 論论
            剛刚 溝沟 談谈 壞坏 務务 產产 業业 東东 網网 車车 馬马 貨货 買买 賣卖 錢钱 費费 額额 資资 訊讯 題题 間间 問问 頭头 應应
            該该 讀读 寫写 聽听 説说 說说 帶带 師师 專专 區区 國国 際际 門门 歷历 歸归 鬆松 裡里 裏里 幾几 換换 選选 擇择 檢检 檔档
            錶表 紀纪 續续 結结 絡络 範范 築筑 節节 視视 覽览 觸触 誤误 調调 證证 識识 貼贴 賬账 購购 質质 軟软 載载 輛辆 辭辞 達达
            遞递 遲迟 邊边 郵邮 釋释 鈴铃 鐵铁
            """;

    private static final Pattern PAIR = Pattern.compile("(\\S)(\\S)");
    private static final Map<Character, Character> SIMPLIFIED = readPairs();

    private HanFolding() {}

    static String simplify(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = SIMPLIFIED.getOrDefault(folded[i], folded[i]);
        }
        return new String(folded);
    }

    private static Map<Character, Character> readPairs() {
        var pairs = new HashMap<Character, Character>();
        Matcher pair = PAIR.matcher(PAIRS);
        while (pair.find()) {
            pairs.put(pair.group(1).charAt(0), pair.group(2).charAt(0));
        }
        return Map.copyOf(pairs);
    }
}
