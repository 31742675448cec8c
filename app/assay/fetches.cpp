// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetches.h"

#include "base/json_writer.h"
#include "explain/showable.h"
#include "said.h"

#include <algorithm>

namespace attest::app {

namespace {

constexpr std::size_t kLongestCommand = 2000;

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
            + said(QT_TRANSLATE_NOOP(
                       "assay", "$TOKEN is of somebody who may read these objects: {command}."),
                {{"command", report::kTokenCommand}});
    }
    return out;
}

} // namespace

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
            + wrapped(explain::showable(report::whatOf(need, explain::Language::Interface)),
                terminal.width, 5)
            + "\n";
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
        json.beginObject()
            .member("what", report::whatOf(need, explain::Language::English))
            .key("urls")
            .beginArray();
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
