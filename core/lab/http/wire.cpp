// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/http/wire.h"

#include "base/time.h"

#include <charconv>

namespace attest::lab::http {

namespace {

constexpr std::pair<int, std::string_view> kReasons[] = {{200, "OK"}, {201, "Created"},
    {202, "Accepted"}, {204, "No Content"}, {301, "Moved Permanently"}, {302, "Found"},
    {304, "Not Modified"}, {307, "Temporary Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"},
    {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"}, {408, "Request Timeout"},
    {409, "Conflict"}, {410, "Gone"}, {413, "Content Too Large"}, {417, "Expectation Failed"},
    {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"}, {501, "Not Implemented"}, {502, "Bad Gateway"},
    {503, "Service Unavailable"}, {504, "Gateway Timeout"}};

std::string_view reasonOf(int status)
{
    for (const auto& [code, reason] : kReasons) {
        if (code == status) {
            return reason;
        }
    }
    return "Unknown";
}

std::string twoDigits(int value)
{
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

/// IMF-fixdate of RFC 9110 5.6.7. Always real time: it is the connection's, not the simulation's.
std::string httpDate(std::time_t now)
{
    constexpr std::string_view kDays[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    constexpr std::string_view kMonths[]
        = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const CivilTime at = toCivil({now, 0});
    return std::string(kDays[static_cast<std::size_t>(now / 86400 % 7)]) + ", " + twoDigits(at.day)
        + " " + std::string(kMonths[static_cast<std::size_t>(at.month - 1)]) + " "
        + std::to_string(at.year) + " " + twoDigits(at.hour) + ":" + twoDigits(at.minute) + ":"
        + twoDigits(at.second) + " GMT";
}

std::string oneLine(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        c = c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
    }
    return out;
}

void addLine(std::string& head, std::string_view name, std::string_view value)
{
    head += oneLine(name) + ": " + oneLine(value) + "\r\n";
}

} // namespace

std::string responseHead(const Response& response, Framing framing, After after, std::time_t now)
{
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " "
        + std::string(reasonOf(response.status)) + "\r\n";
    for (const Header& header : response.headers) {
        addLine(head, header.name, header.value);
    }
    // RFC 9110 8.6: none of these has content, so none states a length.
    const bool bodiless = response.status == 204 || response.status == 304 || response.status < 200;
    if (framing == Framing::Chunked) {
        addLine(head, "Transfer-Encoding", "chunked");
    } else if (framing == Framing::Length && !bodiless) {
        addLine(head, "Content-Length", std::to_string(response.body.size()));
    }
    addLine(head, "Date", httpDate(now));
    if (after == After::Close) {
        addLine(head, "Connection", "close");
    }
    return head + "\r\n";
}

std::string chunk(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    char size[20];
    const auto end = std::to_chars(std::begin(size), std::end(size), text.size(), 16).ptr;
    return std::string(size, end) + "\r\n" + std::string(text) + "\r\n";
}

} // namespace attest::lab::http
