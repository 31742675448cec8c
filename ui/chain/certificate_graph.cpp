// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/certificate_words.h"
#include "chain/chain_graph.h"
#include "explain/catalogue.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chain)
};

bool blocks(const trust::ChainFinding& each)
{
    return each.finding->severity == Severity::Failure
        || each.finding->severity == Severity::Missing;
}

bool saysNoIssuer(const trust::ChainFinding& each)
{
    return each.finding->id.value.ends_with("no-issuer");
}

/// What ended a path first: where nothing did but the want of an issuer, nothing.
const trust::ChainFinding* reasonOf(const trust::ChainAttempt& attempt)
{
    const auto found = std::ranges::find_if(
        attempt.findings, [](const auto& each) { return blocks(each) && !saysNoIssuer(each); });
    return found == attempt.findings.end() ? nullptr : &*found;
}

class Builder {
public:
    Builder(const verify::Verification& run, std::optional<std::size_t> chosen)
        : m_run(run)
        , m_chain(*run.imds().chain)
        , m_chosen(chosen && *chosen < m_chain.attempts.size() ? chosen : m_chain.good)
    {
        if (!m_chosen) {
            m_chosen = m_chain.nearest;
        }
    }

    ChainGraph build()
    {
        m_graph.paths = m_chain.attempts.size();
        draw();
        layOut(m_graph, m_paths);
        group();
        if (m_chain.good) {
            m_graph.holding = pathOf(*m_chain.good);
        }
        return std::move(m_graph);
    }

private:
    [[nodiscard]] ChainPath pathOf(std::size_t number);
    const QString& titleOf(const Finding& finding);
    void draw();
    void drawPath(std::size_t number);
    std::size_t cardOf(const trust::ChainAttempt& attempt, std::size_t depth);
    std::size_t absentCard(const decode::Certificate& last);
    void addEdge(std::size_t from, std::size_t to, PathState state);
    void group();
    [[nodiscard]] QString anchorOf(const trust::ChainAttempt& attempt) const;

    const verify::Verification& m_run;
    const trust::ChainResult& m_chain;
    std::optional<std::size_t> m_chosen;
    ChainGraph m_graph;
    std::vector<std::vector<std::size_t>> m_paths;
    std::map<const Finding*, QString> m_titles;
    std::map<decode::Sha256, std::size_t> m_byDigest;
    std::map<std::vector<std::string>, std::size_t> m_absent;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_edges;
};

QString Builder::anchorOf(const trust::ChainAttempt& attempt) const
{
    const auto& anchors = m_run.context().anchors.all();
    if (!attempt.anchor || *attempt.anchor >= anchors.size()) {
        return {};
    }
    const auto& anchor = anchors[*attempt.anchor];
    return Words::tr("%1 (%2)").arg(shown(anchor.name, 120), wordOf(trust::standingOf(anchor)));
}

// Paths share what there is to say about a certificate, so few titles serve thousands of paths.
const QString& Builder::titleOf(const Finding& finding)
{
    auto& title = m_titles[&finding];
    if (title.isEmpty()) {
        title = own(explain::explain(finding).title);
    }
    return title;
}

ChainPath Builder::pathOf(std::size_t number)
{
    const auto& attempt = m_chain.attempts[number];
    ChainPath path{number, PathState::Fails, {}, anchorOf(attempt)};
    if (attempt.good) {
        path.state = PathState::Holds;
        path.why = path.anchor;
    } else if (const auto* reason = reasonOf(attempt)) {
        path.why = titleOf(*reason->finding);
    } else {
        path.state = PathState::Open;
        path.why = Words::tr("no issuer found");
    }
    return path;
}

// The path that holds, the chosen one, then the others as they were tried, while there is room.
void Builder::draw()
{
    std::vector<std::size_t> order;
    for (const auto first : {m_chain.good, m_chosen, m_chain.nearest}) {
        if (first && std::ranges::find(order, *first) == order.end()) {
            order.push_back(*first);
        }
    }
    for (std::size_t i = 0; i < m_chain.attempts.size(); ++i) {
        if (std::ranges::find(order, i) == order.end()) {
            order.push_back(i);
        }
        if (order.size() > kMostCards * 2) {
            break;
        }
    }
    for (const auto number : order) {
        const bool must = number == m_chosen || number == m_chain.good;
        if (must || m_graph.cards.size() + m_chain.attempts[number].links.size() <= kMostCards) {
            drawPath(number);
        }
    }
}

void Builder::drawPath(std::size_t number)
{
    const auto& attempt = m_chain.attempts[number];
    const auto state = pathOf(number).state;
    std::vector<std::size_t> cards;
    for (std::size_t depth = 0; depth < attempt.links.size(); ++depth) {
        cards.push_back(cardOf(attempt, depth));
    }
    if (state == PathState::Open && !attempt.links.empty()) {
        cards.push_back(absentCard(*attempt.links.back().certificate));
    }
    for (std::size_t i = 1; i < cards.size(); ++i) {
        addEdge(cards[i - 1], cards[i], state);
    }
    if (const auto* reason = reasonOf(attempt); reason && reason->depth < attempt.links.size()) {
        auto& card = m_graph.cards[cards[reason->depth]];
        if (card.failure.isEmpty()) {
            card.failure = titleOf(*reason->finding);
        }
    }
    if (number == m_chosen) {
        m_graph.chosen = cards;
    }
    m_paths.push_back(std::move(cards));
    ++m_graph.drawn;
}

std::size_t Builder::cardOf(const trust::ChainAttempt& attempt, std::size_t depth)
{
    const auto& link = attempt.links[depth];
    const auto& certificate = *link.certificate;
    const auto [known, isNew] = m_byDigest.emplace(certificate.sha256, m_graph.cards.size());
    if (isNew) {
        ChainCard card;
        card.title = shortName(certificate.subject);
        card.issuedBy = certificate.selfIssued()
            ? Words::tr("issued by itself")
            : Words::tr("issued by %1").arg(shortName(certificate.issuer));
        const auto left = daysLeft(certificate, m_run.context().now);
        card.state = left.text;
        card.mark = left.mark;
        card.about = wordOf(link.origin) + QStringLiteral(", ") + keyWord(certificate.key);
        card.certificate = link.certificate;
        card.source = link.source;
        if (depth == 0) {
            card.span = m_run.imds().signerSpan;
        }
        m_graph.cards.push_back(std::move(card));
    }
    auto& card = m_graph.cards[known->second];
    card.good = card.good || attempt.good;
    const auto& anchors = m_run.context().anchors.all();
    if (depth + 1 == attempt.links.size() && attempt.anchor && *attempt.anchor < anchors.size()) {
        card.about = Words::tr("anchor (%1), %2")
                         .arg(wordOf(trust::standingOf(anchors[*attempt.anchor])),
                             keyWord(certificate.key));
    }
    return known->second;
}

std::size_t Builder::absentCard(const decode::Certificate& last)
{
    const auto [known, isNew] = m_absent.emplace(last.issuer.canonical, m_graph.cards.size());
    if (isNew) {
        ChainCard card;
        card.title = shortName(last.issuer);
        card.about = Words::tr("not at hand");
        card.state = Words::tr("no issuer found");
        card.mark = Mark::NotEvaluated;
        card.absent = true;
        m_graph.cards.push_back(std::move(card));
    }
    return known->second;
}

void Builder::addEdge(std::size_t from, std::size_t to, PathState state)
{
    const auto [known, isNew] = m_edges.emplace(std::pair{from, to}, m_graph.edges.size());
    if (isNew) {
        m_graph.edges.push_back({from, to, Words::tr("issued by"), state});
    } else if (state == PathState::Holds) {
        m_graph.edges[known->second].state = state;
    }
}

// Hundreds of paths mostly fail for a few reasons.
void Builder::group()
{
    std::map<std::pair<PathState, QString>, std::size_t> known;
    for (std::size_t i = 0; i < m_chain.attempts.size(); ++i) {
        auto path = pathOf(i);
        const auto found = known.find({path.state, path.why});
        if (found == known.end() && m_graph.groups.size() >= kMostGroups) {
            continue;
        }
        const auto at = found == known.end() ? m_graph.groups.size() : found->second;
        if (found == known.end()) {
            known.emplace(std::pair{path.state, path.why}, at);
            m_graph.groups.push_back({path.state, path.why, 0, {}});
        }
        auto& group = m_graph.groups[at];
        ++group.count;
        if (group.shown.size() < kPathsOfGroup) {
            group.shown.push_back(std::move(path));
        }
    }
    std::ranges::stable_sort(m_graph.groups, {}, &ChainGroup::state);
}

} // namespace

std::optional<ChainGraph> certificateGraph(
    const verify::Verification& run, std::optional<std::size_t> chosen)
{
    if (!run.imds().chain) {
        return std::nullopt;
    }
    return Builder(run, chosen).build();
}

std::optional<Span> whereIs(const verify::Verification& run, const ChainCard& card)
{
    if (card.span || !card.certificate) {
        return card.span;
    }
    const auto der = card.certificate->der();
    const auto& buffers = run.buffers();
    if (run.imds().signedData) {
        for (const auto& span : run.imds().signedData->certificates) {
            if (std::ranges::equal(buffers.bytes(span), der)) {
                return span;
            }
        }
    }
    for (const auto& answered : run.answers()) {
        const auto* aia = std::get_if<verify::AiaRequest>(&answered.exchange.request);
        const bool same = aia && answered.exchange.reply.status == verify::ReplyStatus::Ok
            && (card.source == aia->https || card.source == aia->http);
        if (same) {
            return buffers.whole(answered.buffer); // PEM and PKCS #7 hold it in another form
        }
    }
    for (BufferId id = 0; id < buffers.size(); ++id) {
        if (std::ranges::equal(buffers.at(id).bytes(), der)) {
            return buffers.whole(id);
        }
    }
    return std::nullopt;
}

} // namespace attest::ui
