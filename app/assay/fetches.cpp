// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetches.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "explain/showable.h"

#include <algorithm>

namespace attest::app {

namespace {

constexpr std::size_t kLongestCommand = 2000;

std::string shellQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

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

Need plain(Sentence what, const std::string& url, std::string option, std::string file)
{
    auto command = curl(file, url);
    return {std::move(what), {url}, {std::move(command)}, std::move(option), std::move(file)};
}

Need needOf(const verify::AiaRequest& request, policy::Cloud)
{
    return plain({QT_TRANSLATE_NOOP("assay", "the certificate that issued {subject}"),
                     {{"subject", request.subject}}},
        request.https, "--intermediates", fileNameOf(request.https));
}

Need needOf(const verify::DiscoveryRequest& request, policy::Cloud)
{
    return plain({QT_TRANSLATE_NOOP("assay", "the OpenID configuration of {issuer}"),
                     {{"issuer", request.issuer}}},
        request.url, "--discovery", "discovery.json");
}

Need needOf(const verify::JwksRequest& request, policy::Cloud)
{
    return plain(
        QT_TRANSLATE_NOOP("assay", "the signing keys"), request.url, "--jwks", "keys.json");
}

Sentence wordsFor(std::string_view purpose)
{
    constexpr std::pair<std::string_view, const char*> kWords[] = {
        {"vm", QT_TRANSLATE_NOOP("assay", "the virtual machine, from Azure Resource Manager")},
        {"nic", QT_TRANSLATE_NOOP("assay", "the network interface, from Azure Resource Manager")},
        {"vmss", QT_TRANSLATE_NOOP("assay", "the scale set, from Azure Resource Manager")}};
    for (const auto& [id, words] : kWords) {
        if (id == purpose) {
            return words;
        }
    }
    return {QT_TRANSLATE_NOOP("assay", "the {object}, from Azure Resource Manager"),
        {{"object", purpose}}};
}

Need needOf(const verify::ArmRequest& request, policy::Cloud cloud)
{
    const auto url = std::string(policy::cloudFacts(cloud).arm) + request.id
        + "?api-version=" + request.apiVersion;
    const auto file = request.purpose + "-" + fileNameOf(request.id) + ".json";
    return {wordsFor(request.purpose), {url},
        {curl(file, url, "-H \"Authorization: Bearer $TOKEN\" ")}, "--arm", file};
}

bool anyTakes(const std::vector<Need>& needs, std::string_view option)
{
    return std::any_of(
        needs.begin(), needs.end(), [&](const Need& need) { return need.option == option; });
}

std::string closing(const std::vector<Need>& needs)
{
    std::string options;
    for (const char* option : {"--intermediates", "--discovery", "--jwks", "--arm"}) {
        if (anyTakes(needs, option)) {
            options += std::string(options.empty() ? "" : " ") + option;
            for (const auto& need : needs) {
                options += need.option == option ? " " + need.file : "";
            }
        }
    }
    std::string out
        = said(QT_TRANSLATE_NOOP("assay",
                   "Then run the same command again with {options}, besides all that it was given "
                   "before."),
            {{"options", options}});
    if (anyTakes(needs, "--intermediates")) {
        out += " "
            + said(QT_TRANSLATE_NOOP("assay",
                "That certificate may have an issuer of its own, which is then asked for: give "
                "all the files together, --intermediates A B."));
    }
    if (anyTakes(needs, "--arm")) {
        out += " "
            + said(QT_TRANSLATE_NOOP("assay",
                "$TOKEN is of somebody who may read these objects: TOKEN=$(az account "
                "get-access-token --query accessToken -o tsv)."));
    }
    return out;
}

} // namespace

std::vector<Need> needsOf(const std::vector<verify::Request>& unanswered, policy::Cloud cloud)
{
    std::vector<Need> needs;
    for (const auto& request : unanswered) {
        auto need = std::visit([cloud](const auto& each) { return needOf(each, cloud); }, request);
        const auto same = std::find_if(needs.begin(), needs.end(), [&](const Need& other) {
            return std::holds_alternative<verify::AiaRequest>(request)
                && other.what.english == need.what.english;
        });
        if (same == needs.end()) {
            needs.push_back(std::move(need));
            continue;
        }
        // Whichever address answers, one file is handed over.
        same->commands.push_back(curl(same->file, need.urls.front()));
        same->urls.push_back(std::move(need.urls.front()));
    }
    return needs;
}

std::string fetchText(const std::vector<Need>& needs, const Terminal& terminal)
{
    if (needs.empty()) {
        return {};
    }
    std::string out
        = inked(terminal, Ink::Heading, said(QT_TRANSLATE_NOOP("assay", "What has to be fetched")))
        + "\n"
        + wrapped(said(QT_TRANSLATE_NOOP(
                      "assay", "This program never fetches anything, so none of this was tried.")),
            terminal.width, 0)
        + "\n";
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const auto& need = needs[i];
        out += "  " + std::to_string(i + 1) + ". "
            + wrapped(explain::showable(need.what.shown), terminal.width, 5) + "\n";
        for (std::size_t at = 0; at < need.commands.size(); ++at) {
            // On one line, however long: it is there to be copied.
            out += (at == 0 ? std::string(5, ' ')
                            : padded("  " + said(QT_TRANSLATE_NOOP("assay", "or")), 5))
                + inked(
                    terminal, Ink::Strong, explain::showable(need.commands[at], kLongestCommand))
                + "\n";
        }
    }
    return out + wrapped(explain::showable(closing(needs), kLongestCommand), terminal.width, 0)
        + "\n";
}

std::string fetchJson(const std::vector<Need>& needs)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& need : needs) {
        json.beginObject().member("what", need.what.english).key("urls").beginArray();
        for (const auto& url : need.urls) {
            json.string(url);
        }
        json.endArray().key("commands").beginArray();
        for (const auto& command : need.commands) {
            json.string(command);
        }
        json.endArray().member("option", need.option).member("file", need.file).endObject();
    }
    return json.endArray().take();
}

} // namespace attest::app
