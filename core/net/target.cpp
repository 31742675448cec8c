// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/target.h"

#include "base/ascii.h"
#include "base/bounded_text.h"
#include "net/flow.h"
#include "net/libcurl.h"
#include "net/transport.h"

#include <algorithm>
#include <charconv>
#include <curl/curl.h>
#include <memory>

namespace attest::net {
namespace {

// Tokens in queries are some KiB; what is longer than this is no address that anybody meant.
constexpr std::size_t kMaxUrl = 16U << 10U;

Problem badUrl(std::string_view url, const char* reason)
{
    return {issue::kBadUrl,
        {{"url", bounded(redactedUrl(url), kMostTextBytes)}, {"reason", std::string(reason)}}, {}};
}

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK) {
        return {};
    }
    const std::unique_ptr<char, decltype(&curl_free)> owned(text, &curl_free);
    return owned.get();
}

// Names as they are written in life; no percent signs, no zone of an IPv6 address, nothing that two
// readers could take for two hosts.
bool isHost(std::string_view host)
{
    return !host.empty() && host.size() <= 255 && host.back() != '.'
        && std::all_of(host.begin(), host.end(),
            [](char c) { return isAlnum(c) || c == '.' || c == '-' || c == '_' || c == ':'; });
}

// Whether the URL says the host as it was read: not behind more slashes, in percent signs, or as a number
// that is an address to some readers.
bool saysHost(std::string_view url, const Target& target)
{
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return false;
    }
    const std::string rest = lowered(url.substr(scheme + 3));
    const std::string host
        = target.host.find(':') == std::string::npos ? target.host : "[" + target.host + "]";
    return rest.starts_with(host)
        && (rest.size() == host.size()
            || std::string_view(":/?").find(rest[host.size()]) != std::string_view::npos);
}

bool isVisibleAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

std::string Target::authority() const
{
    const std::string name = host.find(':') == std::string::npos ? host : "[" + host + "]";
    const bool usual = port == (scheme == "https" ? 443 : 80);
    return usual ? name : name + ":" + std::to_string(port);
}

std::string Target::url() const
{
    return scheme + "://" + authority() + pathAndQuery;
}

Result<Target> targetOf(std::string_view url)
{
    if (url.size() > kMaxUrl) {
        return badUrl(url, "length");
    }
    if (!isVisibleAscii(url) || url.find('\\') != std::string_view::npos) {
        return badUrl(url, "syntax");
    }
    if (!isLibcurlThere()) {
        return Problem{issue::kUnreachable,
            {{"host", bounded(redactedUrl(url), kMostTextBytes)},
                {"reason", std::string("libcurl.so.4 is not installed")}},
            {}};
    }
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), &curl_url_cleanup);
    const CURLUcode code = curl_url_set(parsed.get(), CURLUPART_URL, std::string(url).c_str(),
        CURLU_NON_SUPPORT_SCHEME | CURLU_PATH_AS_IS | CURLU_DISALLOW_USER);
    if (code == CURLUE_USER_NOT_ALLOWED) {
        return badUrl(url, "userinfo");
    }
    if (code != CURLUE_OK) {
        return badUrl(url, "syntax");
    }
    Target target;
    target.scheme = lowered(part(parsed.get(), CURLUPART_SCHEME));
    if (target.scheme != "http" && target.scheme != "https") {
        return badUrl(url, "scheme");
    }
    if (url.find('#') != std::string_view::npos) {
        return badUrl(url, "fragment");
    }
    target.host = lowered(part(parsed.get(), CURLUPART_HOST));
    if (target.host.starts_with('[') && target.host.ends_with(']')) {
        target.host = target.host.substr(1, target.host.size() - 2);
    }
    if (!isHost(target.host) || !saysHost(url, target)
        || !part(parsed.get(), CURLUPART_ZONEID).empty()) {
        return badUrl(url, "host");
    }
    const std::string port = part(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), target.port);
    if (error != std::errc() || end != port.data() + port.size() || target.port == 0) {
        return badUrl(url, "syntax");
    }
    const std::string query = part(parsed.get(), CURLUPART_QUERY);
    target.pathAndQuery = part(parsed.get(), CURLUPART_PATH) + (query.empty() ? "" : "?" + query);
    return target;
}

} // namespace attest::net
