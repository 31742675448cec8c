// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/chain_graph.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chain)
};

Mark stateOf(const verify::Verification& run, std::string_view stage)
{
    for (const auto& result : run.results()) {
        if (result.stage == stage) {
            return markOf(result.state);
        }
    }
    return Mark::Ahead;
}

ChainCard card(const QString& title, const QString& by, const QString& about, Mark mark)
{
    ChainCard made;
    made.title = title;
    made.issuedBy = by;
    made.about = about;
    made.mark = mark;
    made.state = wordOf(mark);
    made.good = mark == Mark::Passed || mark == Mark::Warned;
    return made;
}

ChainCard tokenCard(const verify::Verification& run)
{
    auto made
        = card(Words::tr("Token"), {}, shown(run.evidence().name, 80), stateOf(run, "signature"));
    made.span = Span{0, 0, static_cast<std::uint32_t>(run.evidence().bytes.size())};
    if (run.msi().header && run.msi().header->hasKid) {
        made.issuedBy = Words::tr("names key %1").arg(shown(run.msi().header->kid, 60));
    }
    return made;
}

ChainCard keyCard(const verify::Verification& run)
{
    const auto& key = run.msi().key;
    const auto mark = stateOf(run, "keys");
    if (!key) {
        auto made = card(Words::tr("Key"), {}, Words::tr("not at hand"), mark);
        made.absent = true;
        made.state = mark == Mark::Ahead ? wordOf(mark) : Words::tr("no key that may verify");
        return made;
    }
    constexpr std::size_t kBitsInByte = 8;
    auto made = card(shown(key->jwk->kid, 60),
        key->jwk->issuer.empty() ? QString()
                                 : Words::tr("for %1").arg(shown(key->jwk->issuer, 120)),
        Words::tr("%1, %2 bits")
            .arg(shown(key->jwk->kty, 20))
            .arg(key->jwk->modulus.size() * kBitsInByte),
        mark);
    made.span = key->span;
    return made;
}

ChainCard setCard(const verify::Verification& run)
{
    if (run.context().jwks) {
        return card(Words::tr("Key set"), Words::tr("given by hand"),
            Words::tr("no issuer vouches for it"), stateOf(run, "keys"));
    }
    auto made = card(Words::tr("Key set"), {}, Words::tr("not at hand"), stateOf(run, "keys"));
    made.absent = true;
    for (const auto& answered : run.answers()) {
        const auto* asked = std::get_if<verify::JwksRequest>(&answered.exchange.request);
        if (asked && answered.exchange.reply.status == verify::ReplyStatus::Ok) {
            made.absent = false;
            made.about = asked->refetch ? Words::tr("recorded reply, asked for again")
                                        : Words::tr("recorded reply");
            made.span = run.buffers().whole(answered.buffer);
        }
    }
    if (run.msi().discovery) {
        made.issuedBy = shown(run.msi().discovery->jwksUri, 160);
    }
    return made;
}

ChainCard issuerCard(const verify::Verification& run)
{
    const auto mark = stateOf(run, "discovery");
    const auto& discovery = run.msi().discovery;
    auto made = card(Words::tr("Issuer"), discovery ? shown(discovery->issuer, 160) : QString(),
        discovery ? Words::tr("OpenID configuration") : Words::tr("not at hand"), mark);
    made.absent = !discovery;
    if (discovery && discovery->issuerNode < run.tree().size()) {
        made.span = run.tree().at(discovery->issuerNode).span;
    }
    return made;
}

} // namespace

std::optional<ChainGraph> keyGraph(const verify::Verification& run)
{
    if (!run.msi().jws) {
        return std::nullopt;
    }
    ChainGraph graph;
    graph.cards = {tokenCard(run), keyCard(run), setCard(run)};
    QStringList words{Words::tr("signed with"), Words::tr("listed in")};
    if (!run.context().jwks) {
        graph.cards.push_back(issuerCard(run));
        words.push_back(Words::tr("named by"));
    }
    std::vector<std::size_t> path;
    for (std::size_t i = 0; i < graph.cards.size(); ++i) {
        path.push_back(i);
        if (i > 0) {
            const bool good = graph.cards[i - 1].good && graph.cards[i].good;
            const bool open = graph.cards[i].absent;
            graph.edges.push_back({i - 1, i, words[static_cast<qsizetype>(i) - 1],
                good       ? PathState::Holds
                    : open ? PathState::Open
                           : PathState::Fails});
        }
    }
    graph.chosen = path;
    graph.story = run.context().jwks
        ? Words::tr("A token has no chain of certificates. Its key came from a key set that was "
                    "given by hand, so nothing proves that it is the issuer's.")
        : Words::tr("A token has no chain of certificates. What proves its key is where it was "
                    "found: the issuer's OpenID configuration names the key set, and the set holds "
                    "the key.");
    layOut(graph, {path});
    return graph;
}

} // namespace attest::ui
