package io.salesbell.chat.dingtalk.api;

import org.springframework.http.HttpMethod;

/** A call in use, with the permission it needs as the console names it; empty where every app may. */
public enum Endpoint {
    SEND_TO_USERS(HttpMethod.POST, "/v1.0/robot/oToMessages/batchSend", "qyapi_robot_sendmsg"),
    SEND_TO_GROUP(HttpMethod.POST, "/v1.0/robot/groupMessages/send", "qyapi_robot_sendmsg"),
    FILE_ADDRESS(HttpMethod.POST, "/v1.0/robot/messageFiles/download", "qyapi_robot_sendmsg"),
    USER(HttpMethod.POST, "/topapi/v2/user/get", "qyapi_get_member"),
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

    /** Reading who people are is free; everything else counts against the month's calls. */
    boolean isBilled() {
        return this != USER;
    }

    public String permission() {
        return permission;
    }
}
