// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "decode/digest.h"
#include "explain/catalogue.h"
#include "export/save_case.h"
#include "live/background.h"
#include "live/results.h"
#include "report/render.h"
#include "theme/text.h"

#include <algorithm>

namespace attest::ui {

bool holdsUsableToken(const casefile::Case& c)
{
    return std::ranges::any_of(c.evidence, [](const verify::Evidence& evidence) {
        return evidence.method == verify::Method::AzureMsi
            && evidence.signature == verify::TokenSignature::Present;
    });
}

namespace {

// The result of a token without its signature is another one, so none is recorded with it.
std::optional<Problem> writeNow(
    const CaseState& state, const QString& path, casefile::TokenKeeping keeping)
{
    auto c = state.kept;
    const bool whole = keeping == casefile::TokenKeeping::Keep || !holdsUsableToken(c);
    c.reportSha256 = whole
        ? hex(decode::sha256(asBytes(report::toJson(resultOf(state, Which::True)))))
        : std::string();
    return casefile::save(utf8(path), c, keeping);
}

} // namespace

void writeCase(LiveCase& live, const QString& path, casefile::TokenKeeping keeping,
    std::function<void(const QString& failed)> done)
{
    inBackground(
        &live,
        [state = live.state(), path, keeping] {
            return std::pair(state, writeNow(*state, path, keeping));
        },
        [&live, path, keeping, done = std::move(done)](
            const std::pair<CaseStatePtr, std::optional<Problem>>& written) {
            if (const auto& problem = written.second) {
                const auto words = explain::explain(problem->id, problem->params);
                done(own(words.title + ". " + words.explanation + " " + words.remedy));
            } else if (written.first != live.state()) {
                writeCase(live, path, keeping, done);
            } else {
                live.setKeptAt(path);
                done({});
            }
        });
}

} // namespace attest::ui
