// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/loopback_request.h"

#include "azure/sign_in/form.h"
#include "base/ascii.h"
#include "base/bounded_text.h"

#include <algorithm>

namespace attest::azure {

namespace {

std::string_view lineOf(std::string_view& text)
{
    const std::size_t end = std::min(text.find("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 2, text.size()));
    return line;
}

std::string_view headerIn(std::string_view rest, std::string_view name)
{
    while (!rest.empty()) {
        const std::string_view line = lineOf(rest);
        const std::size_t colon = std::min(line.find(':'), line.size());
        if (equalNoCase(line.substr(0, colon), name)) {
            std::string_view value = line.substr(std::min(colon + 1, line.size()));
            value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
            return value;
        }
    }
    return {};
}

/// A page of another site that a name server leads here asks by its own name.
bool isThisMachine(std::string_view host, std::uint16_t port)
{
    const std::string suffix = ":" + std::to_string(port);
    return host == "localhost" + suffix || host == "127.0.0.1" + suffix;
}

/// How much of it matches is not told by how long it takes.
bool isSame(std::string_view a, std::string_view b)
{
    unsigned difference = a.size() == b.size() ? 0U : 1U;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    }
    return difference == 0;
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace

Judged judgeRedirect(std::string_view request, std::uint16_t port, const std::string& state)
{
    Judged judged;
    if (request.find("\r\n\r\n") == std::string_view::npos) {
        return judged;
    }
    std::string_view rest = request.substr(0, request.find("\r\n\r\n"));
    const std::string_view line = lineOf(rest);
    const std::size_t target = line.find(' ');
    const std::size_t version = line.rfind(' ');
    if (line.substr(0, target) != "GET" || version <= target
        || !line.substr(version + 1).starts_with("HTTP/1.")) {
        return judged;
    }
    const std::string_view asked = line.substr(target + 1, version - target - 1);
    const std::size_t question = std::min(asked.find('?'), asked.size());
    if (asked.substr(0, question) != "/") {
        judged.kind = Judged::Kind::Elsewhere;
        return judged;
    }
    const std::string_view query = asked.substr(std::min(question + 1, asked.size()));
    judged.redirected.code = queryValue(query, "code").value_or("");
    judged.redirected.error = bounded(queryValue(query, "error").value_or(""), kMostNameBytes);
    judged.redirected.description
        = bounded(queryValue(query, "error_description").value_or(""), kMostTextBytes);
    const bool says = !judged.redirected.code.empty() || !judged.redirected.error.empty();
    const bool ours = isThisMachine(headerIn(rest, "Host"), port)
        && isSame(queryValue(query, "state").value_or(""), state);
    judged.kind = !says ? Judged::Kind::Malformed
        : ours          ? Judged::Kind::Answer
                        : Judged::Kind::Foreign;
    return judged;
}

std::string pageFor(const Judged& judged, const std::string& said)
{
    const bool taken = judged.kind == Judged::Kind::Answer;
    const char* status = taken                   ? "200 OK"
        : judged.kind == Judged::Kind::Elsewhere ? "404 Not Found"
                                                 : "400 Bad Request";
    const std::string body = taken
        ? "<!doctype html><html><head><meta charset=\"utf-8\"><title>Assayer</title></head><body><p>"
            + escaped(said) + "</p></body></html>\n"
        : std::string();
    return std::string("HTTP/1.1 ") + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + std::to_string(body.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
          "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
          "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        + body;
}

} // namespace attest::azure
