// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fetch_commands.h"

#include "base/ascii.h"
#include "base/shell_quoted.h"
#include "base/translatable.h"

#include <algorithm>

namespace attest::report {
namespace {

/// The last segment of an address, for a file name that needs no quotes.
std::string fileNameOf(std::string_view path)
{
    const auto segment = path.substr(path.find_last_of('/') + 1);
    std::string name;
    for (std::size_t i = 0; i < segment.size(); ++i) {
        const bool space = segment.substr(i).starts_with("%20");
        name += !space && (isAlnum(segment[i]) || segment[i] == '.') ? segment[i] : '-';
        i += space ? 2 : 0;
    }
    const auto first
        = name.find_first_not_of("-."); // a name that begins so is an option, or hidden
    constexpr std::size_t kLongestName = 100;
    return first == name.npos ? "answer" : name.substr(first, kLongestName);
}

std::string curl(const std::string& file, const std::string& url, std::string_view header = {})
{
    return "curl -sSf --max-time 10 " + std::string(header) + "-o " + shellQuoted(file) + " "
        + shellQuoted(url);
}

Fetch plain(const char* what, std::string name, const std::string& url, std::string option,
    std::string file)
{
    auto command = curl(file, url);
    return {what, std::move(name), {url}, {std::move(command)}, std::move(option), std::move(file)};
}

Fetch fetchFor(const verify::AiaRequest& request, policy::Cloud)
{
    return plain(QT_TRANSLATE_NOOP("catalogue", "the certificate that issued {name}"),
        request.subject, request.https, "--intermediates", fileNameOf(request.https));
}

Fetch fetchFor(const verify::DiscoveryRequest& request, policy::Cloud)
{
    return plain(QT_TRANSLATE_NOOP("catalogue", "the OpenID configuration of {name}"),
        request.issuer, request.url, "--discovery", "discovery.json");
}

Fetch fetchFor(const verify::JwksRequest& request, policy::Cloud)
{
    return plain(
        QT_TRANSLATE_NOOP("catalogue", "the signing keys"), {}, request.url, "--jwks", "keys.json");
}

const char* wordsFor(std::string_view purpose)
{
    constexpr std::pair<std::string_view, const char*> kWords[] = {
        {"vm", QT_TRANSLATE_NOOP("catalogue", "the virtual machine, from Azure Resource Manager")},
        {"nic",
            QT_TRANSLATE_NOOP("catalogue", "the network interface, from Azure Resource Manager")},
        {"vmss", QT_TRANSLATE_NOOP("catalogue", "the scale set, from Azure Resource Manager")}};
    for (const auto& [id, words] : kWords) {
        if (id == purpose) {
            return words;
        }
    }
    return QT_TRANSLATE_NOOP("catalogue", "the {name}, from Azure Resource Manager");
}

Fetch fetchFor(const verify::ArmRequest& request, policy::Cloud cloud)
{
    const auto url = std::string(policy::cloudFacts(cloud).arm) + request.id
        + "?api-version=" + request.apiVersion;
    const auto file = request.purpose + "-" + fileNameOf(request.id) + ".json";
    return {wordsFor(request.purpose), request.purpose, {url},
        {curl(file, url, "-H \"Authorization: Bearer $TOKEN\" ")}, "--arm", file};
}

} // namespace

std::vector<Fetch> fetchesFor(const std::vector<verify::Request>& unanswered, policy::Cloud cloud)
{
    std::vector<Fetch> fetches;
    for (const auto& request : unanswered) {
        auto fetch
            = std::visit([cloud](const auto& each) { return fetchFor(each, cloud); }, request);
        const auto same = std::find_if(fetches.begin(), fetches.end(), [&](const Fetch& other) {
            return std::holds_alternative<verify::AiaRequest>(request) && other.name == fetch.name;
        });
        if (same == fetches.end()) {
            fetches.push_back(std::move(fetch));
            continue;
        }
        // Whichever address answers, one file is handed over.
        same->commands.push_back(curl(same->file, fetch.urls.front()));
        same->urls.push_back(std::move(fetch.urls.front()));
    }
    return fetches;
}

std::string whatOf(const Fetch& fetch, explain::Language language)
{
    auto text = explain::translated(fetch.what, language);
    constexpr std::string_view kName = "{name}";
    if (const auto at = text.find(kName); at != text.npos) {
        text.replace(at, kName.size(), fetch.name);
    }
    return text;
}

} // namespace attest::report
