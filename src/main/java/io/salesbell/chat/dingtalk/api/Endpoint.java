package io.salesbell.chat.dingtalk.api;

import org.springframework.http.HttpMethod;

/** A call in use, with its method and the permission it needs as the console names it; empty where every app may. */
public enum Endpoint {
    SEND_TO_USERS("/v1.0/robot/oToMessages/batchSend", "qyapi_robot_sendmsg"),
    SEND_TO_GROUP("/v1.0/robot/groupMessages/send", "qyapi_robot_sendmsg"),
    FILE_ADDRESS("/v1.0/robot/messageFiles/download", "qyapi_robot_sendmsg"),
    USER("/topapi/v2/user/get", "qyapi_get_member"),
    DEPARTMENT("/topapi/v2/department/get", "qyapi_get_department_list"),
    DEPARTMENT_USERS("/topapi/v2/user/list", "qyapi_get_department_member"),
    CARD("/v1.0/card/instances/createAndDeliver", "Card.Instance.Write"),
    CARD_UPDATE("/v1.0/card/instances", "Card.Instance.Write"),
    CARD_ROUTE("/v1.0/card/callbacks/register", "Card.Instance.Write"),
    MEDIA_UPLOAD("/media/upload", "");

    private final String path;
    private final String permission;

    Endpoint(String path, String permission) {
        this.path = path;
        this.permission = permission;
    }

    public String path() {
        return path;
    }

    HttpMethod method() {
        return this == CARD_UPDATE ? HttpMethod.PUT : HttpMethod.POST;
    }

    /** Reading who people are is free; everything else counts against the month's calls. */
    boolean isBilled() {
        return this != USER && this != DEPARTMENT && this != DEPARTMENT_USERS;
    }

    public String permission() {
        return permission;
    }
}
