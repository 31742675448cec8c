// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/shell_quoted.h"
#include "net/flow.h"
#include "net/target.h"

namespace attest::net {
namespace {

std::string headerOption(const Header& header)
{
    if (header.holds == Header::Holds::Plain) {
        return " -H "
            + shellQuoted(header.name + (header.value.empty() ? ";" : ": " + header.value));
    }
    // Static words in double quotes, so that the shell puts the variable in.
    return equalNoCase(header.name, "Authorization")
        ? std::string(" -H \"Authorization: Bearer $TOKEN\"")
        : " -H " + shellQuoted(header.name + ": ***");
}

/// The address as it is asked for in a simulated tenant, and what leads it there. Its certificate is for
/// another name, which a command can only be given by asking for that.
std::string ledTo(const Place& place, std::string url)
{
    const auto target = targetOf(url);
    if (!target) {
        return " " + shellQuoted(url);
    }
    const std::string there = place.host + ":" + std::to_string(place.port);
    if (target->scheme == "https" && !place.plain && !place.tlsName.empty()) {
        return " --cacert tls-ca.pem -H " + shellQuoted("Host: " + target->authority()) + " "
            + shellQuoted("https://" + place.tlsName + ":" + std::to_string(place.port)
                + target->pathAndQuery);
    }
    std::string port = std::to_string(target->port);
    if (place.plain && target->scheme == "https") {
        url = "http://" + target->host + target->pathAndQuery;
        port = "80";
    }
    return " --connect-to " + shellQuoted(target->host + ":" + port + ":" + there) + " "
        + shellQuoted(url);
}

} // namespace

std::string curlCommand(const Flow& flow)
{
    // Brackets and braces of an address are its own, and not a pattern of the program.
    std::string out = "curl -sS --globoff --max-time 30";
    if (flow.reach == Reach::Metadata) {
        out += " --noproxy '*'";
    }
    if (flow.method == "HEAD") {
        out += " -I";
    } else if (flow.method != "GET") {
        out += " -X " + shellQuoted(flow.method);
    }
    for (const Header& header : flow.headers) {
        out += headerOption(header);
    }
    if (flow.sentBytes > 0) {
        // Not --data-binary: it would read a file where the text begins with "@".
        out += " --data-raw " + shellQuoted(flow.body.empty() ? "***" : flow.body);
    }
    return out + (flow.place ? ledTo(*flow.place, flow.url) : " " + shellQuoted(flow.url));
}

std::string curlCommand(const HttpRequest& request)
{
    return curlCommand(flowOf(request, 0, {}));
}

} // namespace attest::net
