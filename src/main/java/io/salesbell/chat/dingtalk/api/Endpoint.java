package io.salesbell.chat.dingtalk.api;

import org.springframework.http.HttpMethod;

/** A call in use, with the permission it needs as the console names it; empty where every app may. */
public enum Endpoint {
    SEND_TO_USERS(HttpMethod.POST, "/v1.0/robot/oToMessages/batchSend", "qyapi_robot_sendmsg"),
    SEND_TO_GROUP(HttpMethod.POST, "/v1.0/robot/groupMessages/send", "qyapi_robot_sendmsg"),
    FILE_ADDRESS(HttpMethod.POST, "/v1.0/robot/messageFiles/download", "qyapi_robot_sendmsg"),
    CARD_DELIVER(HttpMethod.POST, "/v1.0/card/instances/createAndDeliver", "Card.Instance.Write"),
    CARD_UPDATE(HttpMethod.PUT, "/v1.0/card/instances", "Card.Instance.Write"),
    CARD_CALLBACK(HttpMethod.POST, "/v1.0/card/callbacks/register", "Card.Instance.Write"),
    USER(HttpMethod.POST, "/topapi/v2/user/get", "qyapi_get_member"),
    DEPARTMENT(HttpMethod.POST, "/topapi/v2/department/get", "qyapi_get_department_list"),
    MEDIA_UPLOAD(HttpMethod.POST, "/media/upload", "");

    private final HttpMethod method;
    private final String path;
    private final String permission;

    Endpoint(HttpMethod method, String path, String permission) {
        this.method = method;
        this.path = path;
        this.permission = permission;
    }

    HttpMethod method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String permission() {
        return permission;
    }
}
