// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "explain/catalogue.h"
#include "report/contract.h"
#include "run.h"
#include "shown_argument.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr std::size_t kColumn = 14;

std::string row(std::string_view label, std::string_view text, const Terminal& terminal)
{
    if (text.empty()) {
        return {};
    }
    return inked(terminal, Ink::Strong, padded(label, kColumn))
        + wrapped(text, terminal.width, kColumn) + "\n";
}

std::string shown(const explain::Entry& entry, const Terminal& terminal)
{
    // Without a finding there are no parameters: placeholders stay as they are written.
    const auto words = explain::explain(IssueId{entry.id}, {});
    std::string out = inked(terminal, Ink::Heading, words.title) + "\n\n";
    out += row("Id", entry.id, terminal);
    out += row("Stands on", explain::basisName(words.basis), terminal);
    out += row("Why", words.explanation, terminal);
    out += row("What to do", words.remedy, terminal);
    out += row("Server says", words.serverText, terminal);
    return out + row("Reference", words.reference, terminal);
}

std::string asJson(const explain::Entry& entry)
{
    JsonWriter json;
    json.beginObject().key("contract").number(report::kContractVersion);
    json.member("id", entry.id);
    json.member("basis", explain::basisName(entry.basis, explain::Language::English));
    json.member("title", entry.title).member("explanation", entry.explanation);
    json.member("remedy", entry.remedy).member("server", entry.serverText);
    json.member("reference", entry.reference).endObject();
    return json.take() + "\n";
}

int list(const Invocation& invocation)
{
    if (invocation.json()) {
        JsonWriter json;
        json.beginObject().key("contract").number(report::kContractVersion);
        json.key("issues").beginArray();
        for (const auto& entry : explain::entries()) {
            json.beginObject().member("id", entry.id);
            json.member("title", explain::explain(IssueId{entry.id}, {}).title).endObject();
        }
        invocation.out(json.endArray().endObject().take() + "\n");
        return kAccept;
    }
    for (const auto& entry : explain::entries()) {
        invocation.out(
            padded(entry.id, 40) + " " + explain::explain(IssueId{entry.id}, {}).title + "\n");
    }
    return kAccept;
}

int runExplain(Invocation& invocation)
{
    if (invocation.arguments.operands().empty()) {
        return list(invocation);
    }
    const auto& id = invocation.arguments.operands()[0];
    const auto* entry = explain::find(id);
    if (!entry) {
        std::string message = "there is no issue " + quotedArgument(id);
        const auto near = explain::nearest(id);
        for (std::size_t i = 0; i < near.size(); ++i) {
            message += (i == 0 ? "; near it: " : ", ") + near[i];
        }
        return refuse(invocation, {"usage.unknown-issue", message});
    }
    invocation.out(invocation.json() ? asJson(*entry) : shown(*entry, invocation.streams.terminal));
    return kAccept;
}

} // namespace

const Verb kExplain{"explain", Family::Look,
    "an issue in words: what it means, what to do, where it is documented",
    {"[ISSUE-ID]", 1, {}, 0}, {}, runExplain, "Without an id, every issue there is."};

} // namespace attest::app
