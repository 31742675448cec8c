// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/for_others.h"

#include "report/redaction.h"
#include "report/texts.h"

#include <algorithm>
#include <set>

namespace attest::report {

namespace {

using Swap = std::pair<std::string, std::string>;

// Shorter ones would be found in the midst of other words.
constexpr std::size_t kShortestNonce = 6;

void addPath(std::vector<Swap>& swaps, const std::string& path)
{
    const auto slash = path.find_last_of('/');
    if (slash != path.npos && path.find("://") == path.npos) {
        swaps.emplace_back(path, path.substr(slash + 1));
    }
}

void addNonce(std::vector<Swap>& swaps, const std::string& nonce)
{
    const bool known = std::any_of(
        swaps.begin(), swaps.end(), [&](const Swap& swap) { return swap.first == nonce; });
    if (nonce.size() >= kShortestNonce && !known) {
        const auto count = std::count_if(swaps.begin(), swaps.end(),
            [](const Swap& swap) { return swap.second.starts_with("<nonce-"); });
        swaps.emplace_back(nonce, "<nonce-" + std::to_string(count + 1) + ">");
    }
}

void addNonces(std::vector<Swap>& swaps, const ReportedRun& run)
{
    addNonce(swaps, run.nonce);
    for (const auto& stage : run.stages) {
        for (const auto& fact : stage.facts) {
            if (fact.name.find("nonce") != fact.name.npos) {
                addNonce(swaps, fact.value);
            }
        }
        for (const auto& finding : stage.findings) {
            for (const auto& param : finding.params) {
                const auto* text = std::get_if<std::string>(&param.value);
                if (text && finding.id.group() == "nonce") {
                    addNonce(swaps, *text);
                }
            }
        }
    }
}

std::vector<Swap> swapsFor(const Report& report)
{
    std::vector<Swap> swaps;
    for (const auto& run : report.runs) {
        for (const auto& buffer : run.buffers) {
            addPath(swaps, buffer.name);
        }
        for (const auto& attempt : run.chain) {
            for (const auto& link : attempt.links) {
                addPath(swaps, link.source);
            }
        }
        for (const auto& exchange : run.exchanges) {
            addPath(swaps, exchange.source);
        }
        addNonces(swaps, run);
        if (!run.evidenceSha256.empty()) {
            swaps.emplace_back(run.evidenceSha256, "<digest>"); // people write it down
        }
    }
    return swaps;
}

void apply(const std::vector<Swap>& swaps, std::string& text)
{
    for (const auto& [from, to] : swaps) {
        for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    }
}

} // namespace

Report redactedForOthers(Report report)
{
    // Before pseudonyms are put in: they would split the texts that are looked for here.
    const auto swaps = swapsFor(report);
    forEachText(report, [&swaps](std::string& text) { apply(swaps, text); });
    report = redacted(std::move(report), Identifiers::Pseudonyms);
    for (auto& run : report.runs) {
        run.evidenceSha256 = run.evidenceSha256.empty() ? "" : "<digest>";
        run.nonce = run.nonce.empty() || run.nonce.starts_with('<') ? run.nonce : "<nonce>";
    }
    for (const char* what : {"folders", "nonces", "evidence digest"}) {
        report.redacted.emplace_back(what);
    }
    return report;
}

std::vector<ChangedText> changedTexts(Report before, Report after)
{
    const auto textsOf = [](Report& report) {
        std::vector<std::string> all;
        forEachText(report, [&all](const std::string& text) { all.push_back(text); });
        for (const auto& run : report.runs) {
            all.push_back(run.evidenceSha256);
        }
        return all;
    };
    const auto was = textsOf(before);
    const auto is = textsOf(after);
    std::vector<ChangedText> changed;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < was.size() && i < is.size(); ++i) {
        // Places whose excerpt went are too many to list, and each says the same.
        if (was[i] != is[i] && !is[i].empty() && seen.insert(was[i]).second) {
            changed.push_back({was[i], is[i]});
        }
    }
    return changed;
}

} // namespace attest::report
