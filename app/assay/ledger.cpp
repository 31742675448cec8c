// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.h"

#include "base/position.h"
#include "decode/json.h"
#include "report/contract.h"
#include "shown_argument.h"

namespace attest::app {

namespace {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;

constexpr std::size_t kMostChallenges = 100000;

UsageError malformed(const FileData& file, std::size_t line, Sentence what)
{
    return {"usage.malformed-line",
        {QT_TRANSLATE_NOOP("assay", "--ledger {file}, line {line}: {what}"),
            {{"file", quotedArgument(file.path)}, {"line", line}, {"what", std::move(what)}}}};
}

OrUsage<verify::IssuedNonce> entryAt(
    const decode::JsonText& json, NodeId node, const FileData& file, std::size_t line)
{
    const auto nonce = decode::memberText(json.tree, node, "nonce", json.buffers);
    const auto issued = decode::memberText(json.tree, node, "issued", json.buffers);
    const auto time = issued ? parseRfc3339(*issued) : std::nullopt;
    if (!nonce || !time) {
        return malformed(file, line,
            QT_TRANSLATE_NOOP("assay",
                "an object with \"nonce\" and \"issued\" (a time such as 2026-07-28T13:24:00Z) "
                "is expected"));
    }
    const auto used = decode::member(json.tree, node, "used", json.buffers);
    const auto word = used == kNoNode ? "false" : report::valueJson(json.tree, used, json.buffers);
    if (word != "true" && word != "false") {
        return malformed(file, line, QT_TRANSLATE_NOOP("assay", "\"used\" is true or false"));
    }
    return verify::IssuedNonce{*nonce, *time, word == "true"};
}

std::optional<UsageError> addText(
    verify::NonceLedger& ledger, std::string_view text, const FileData& file, std::size_t line)
{
    const auto json = decode::readJsonText("ledger", copyBytes(asBytes(text)));
    if (!json) {
        const auto at = positionOf(text, json.problem().span.offset);
        return malformed(file, line + at.line - 1,
            {QT_TRANSLATE_NOOP("assay", "column {column}: {what}"),
                {{"column", at.column}, {"what", messageOf(json.problem())}}});
    }
    const auto& tree = json->tree;
    const bool list = tree.at(0).kind == NodeKind::Array;
    for (auto node = list ? tree.at(0).firstChild : NodeId{0}; node != kNoNode;
         node = list ? tree.at(node).next : kNoNode) {
        const auto at = positionOf(text, tree.at(node).span.offset);
        auto entry = entryAt(*json, node, file, line + at.line - 1);
        if (auto* error = std::get_if<UsageError>(&entry)) {
            return std::move(*error);
        }
        ledger.issued.push_back(std::move(std::get<verify::IssuedNonce>(entry)));
        if (ledger.issued.size() > kMostChallenges) {
            return malformed(file, line + at.line - 1,
                QT_TRANSLATE_NOOP("assay", "more than 100000 challenges"));
        }
    }
    return std::nullopt;
}

std::optional<UsageError> addLines(
    verify::NonceLedger& ledger, std::string_view text, const FileData& file)
{
    for (std::size_t line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto one = text.substr(0, end);
        if (one.find_first_not_of(" \t\r") != one.npos) {
            if (auto error = addText(ledger, one, file, line)) {
                return error;
            }
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return std::nullopt;
}

} // namespace

OrUsage<std::optional<verify::NonceLedger>> ledgerOf(const Invocation& invocation)
{
    const auto lifetime = invocation.arguments.number("challenge-lifetime");
    const auto file = invocation.file("ledger");
    if (!file) {
        return lifetime ? OrUsage<std::optional<verify::NonceLedger>>(UsageError{"usage.conflict",
                   QT_TRANSLATE_NOOP("assay", "--challenge-lifetime goes with --ledger FILE")})
                        : std::optional<verify::NonceLedger>();
    }
    if (!invocation.arguments.has("nonce")) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP(
                "assay", "--ledger goes with --nonce: the challenge that is looked up in it")};
    }
    verify::NonceLedger ledger;
    if (lifetime) {
        ledger.lifetime = Duration{*lifetime};
    }
    const auto text = asText(file->bytes);
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool array = first != text.npos && text[first] == '[';
    if (auto error = array ? addText(ledger, text, *file, 1) : addLines(ledger, text, *file)) {
        return std::move(*error);
    }
    return std::optional(std::move(ledger));
}

} // namespace attest::app
