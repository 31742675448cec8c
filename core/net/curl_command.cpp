// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/shell_quoted.h"
#include "net/flow.h"

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

} // namespace

std::string curlCommand(const Flow& flow)
{
    std::string out = "curl -sS --max-time 30";
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
        out += " --data-binary " + shellQuoted(flow.body.empty() ? "***" : flow.body);
    }
    return out + " " + shellQuoted(flow.url);
}

std::string curlCommand(const HttpRequest& request)
{
    return curlCommand(flowOf(request, 0, {}));
}

} // namespace attest::net
