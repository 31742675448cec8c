// SPDX-License-Identifier: GPL-3.0-or-later
// What a person would see: the device's code and the page that sends a browser back.
#include "base/ascii.h"
#include "base/json_writer.h"
#include "base/percent.h"
#include "lab/entra/service.h"
#include "lab/http/parameters.h"

#include <algorithm>

namespace attest::lab::entra {

namespace {

constexpr Duration kDeviceLifetime{900};
constexpr Duration kCodeLifetime{600};

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        out += c == '<' ? "&lt;"
            : c == '>'  ? "&gt;"
            : c == '&'  ? "&amp;"
            : c == '"'  ? "&quot;"
                        : std::string(1, c);
    }
    return out;
}

http::Response page(int status, std::string_view body)
{
    return http::text(status,
        "<!doctype html><html><head><title>Sign in to the simulated tenant</title></head><body>"
            + std::string(body) + "</body></html>\n",
        "text/html; charset=utf-8");
}

/// By user name, or the first user there is.
const Principal* userNamed(const World& world, std::string_view name)
{
    const auto& all = world.directory.principals;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Principal& one) {
        return one.kind == Principal::Kind::User
            && (name.empty() || equalNoCase(one.userName, name));
    });
    return found == all.end() ? nullptr : &*found;
}

/// RFC 8252 7.3 and Entra's rule: the port of http://localhost is not compared.
bool isRegistered(const AppRegistration& app, std::string_view uri)
{
    constexpr std::string_view kLoopback = "http://localhost";
    return std::any_of(app.redirectUris.begin(), app.redirectUris.end(), [&](const auto& one) {
        if (one == uri) {
            return true;
        }
        const std::string_view rest
            = uri.starts_with(kLoopback) ? uri.substr(kLoopback.size()) : std::string_view("x");
        return one == kLoopback && (rest.empty() || rest[0] == ':' || rest[0] == '/');
    });
}

} // namespace

http::Response Service::deviceCode(const Asked& asked)
{
    const auto id = asked.request.form("client_id").value_or("");
    const AppRegistration* app = findApp(asked.world->directory, id);
    if (app == nullptr) {
        return denied(asked,
            {700016, "unauthorized_client",
                "Application with identifier '" + id + "' was not found in the directory '"
                    + asked.world->directory.displayName + "'.",
                400});
    }
    Grant grant;
    grant.clientId = app->appId;
    grant.scope = asked.request.form("scope").value_or("");
    grant.userCode = m_grants.newUserCode();
    grant.expires = asked.now + kDeviceLifetime;
    const std::string userCode = grant.userCode;
    const std::string address = "https://" + asked.host + "/common/oauth2/deviceauth";
    JsonWriter json;
    json.beginObject().member("user_code", userCode);
    json.member("device_code", m_grants.keep(std::move(grant)));
    json.member("verification_uri", address);
    json.key("expires_in").number(kDeviceLifetime.seconds).key("interval").number(5);
    json.member("message",
        "To sign in, use a web browser to open the page " + address + " and enter the code "
            + userCode + " to authenticate.");
    json.endObject();
    return http::json(200, json.take());
}

http::Response Service::devicePage(const Asked& asked)
{
    if (asked.request.method != "POST") {
        return page(200,
            "<form method=\"post\"><label>Code <input name=\"otc\"></label> <button>Sign "
            "in</button> "
            "<button name=\"decline\" value=\"1\">Decline</button></form>");
    }
    const Principal* user = userNamed(*asked.world, asked.request.form("login").value_or(""));
    const auto answer
        = asked.request.form("decline") ? Grant::Answer::Declined : Grant::Answer::Given;
    if (user == nullptr
        || !m_grants.decide(asked.request.form("otc").value_or(""), answer, user->id)) {
        return page(400, "<p>That code did not work.</p>");
    }
    return page(200, "<p>You may close this window.</p>");
}

http::Response Service::authorize(const Asked& asked)
{
    const auto& request = asked.request;
    const auto text = [&](std::string_view name) { return request.query(name).value_or(""); };
    const AppRegistration* app = findApp(asked.world->directory, text("client_id"));
    if (app == nullptr) {
        return page(400,
            "<p>AADSTS700016: Application with identifier '" + escaped(text("client_id"))
                + "' was not found in the directory.</p>");
    }
    const std::string back = text("redirect_uri");
    if (!isRegistered(*app, back)) {
        return page(400,
            "<p>AADSTS50011: The redirect URI '" + escaped(back)
                + "' specified in the request does not match the redirect URIs configured for the "
                  "application '"
                + app->appId + "'.</p>");
    }
    const Principal* user = userNamed(*asked.world, text("login_hint"));
    const std::string method = text("code_challenge_method");
    std::string answer = "error=access_denied";
    if (text("response_type") != "code" || (!method.empty() && method != "S256")) {
        answer = "error=invalid_request";
    } else if (user != nullptr) {
        Grant grant;
        grant.clientId = app->appId;
        grant.userId = user->id;
        grant.scope = text("scope");
        grant.redirectUri = back;
        grant.challenge = text("code_challenge");
        grant.nonce = text("nonce");
        grant.answer = Grant::Answer::Given;
        grant.expires = asked.now + kCodeLifetime;
        answer = "code=" + percentEncoded(m_grants.keep(std::move(grant)));
    }
    if (const auto state = request.query("state")) {
        answer += "&state=" + percentEncoded(*state);
    }
    http::Response response = page(302, "");
    response.headers.push_back(
        {"Location", back + (back.find('?') == std::string::npos ? "?" : "&") + answer});
    return response;
}

} // namespace attest::lab::entra
