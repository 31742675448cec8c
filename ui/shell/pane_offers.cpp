// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pane_offers.h"

#include "chain/chain_pane.h"
#include "clock/clock_pane.h"
#include "compare/compare_pane.h"
#include "flows/flows_pane.h"
#include "policy_view/policy_pane.h"

namespace attest::ui {
namespace {

// The words are the panes' own, so that nothing changes when a pane takes its actions over; a test holds
// one against the other.
void addPolicy(std::vector<PaneOffer>& all)
{
    all.push_back({"policy",
        {"policy.open", PolicyPane::tr("Open a &policy…"), {}, QStringLiteral("open"),
            PolicyPane::tr("Judge the evidence of the case by the policy of a file")}});
    all.push_back({"policy",
        {"policy.paste", PolicyPane::tr("Paste a p&olicy"), {}, QStringLiteral("paste"),
            PolicyPane::tr("Judge the evidence of the case by the policy on the clipboard")}});
    all.push_back({"policy",
        {"policy.remove", PolicyPane::tr("&Remove the policy"), {}, QStringLiteral("close"),
            PolicyPane::tr("Judge the evidence of the case by no policy")}});
}

void addChain(std::vector<PaneOffer>& all)
{
    const auto add = [&](const char* id, const QString& text, const QString& about = {}) {
        all.push_back({"chain", {id, text, {}, {}, about}});
    };
    add("chain.zoom-in", ChainPane::tr("Chain: zoom &in"));
    add("chain.zoom-out", ChainPane::tr("Chain: zoom &out"));
    add("chain.fit", ChainPane::tr("&Fit"), ChainPane::tr("Show the whole chain"));
    add("chain.copy-pem", ChainPane::tr("Copy certificate as &PEM"));
    add("chain.copy-subject", ChainPane::tr("Copy certificate's &subject"));
    add("chain.copy-sha256", ChainPane::tr("Copy certificate's S&HA-256"));
    add("chain.show-bytes", ChainPane::tr("Show the certificate's &bytes"),
        ChainPane::tr("Where it stands in the evidence, or else here"));
}

void addClocks(std::vector<PaneOffer>& all)
{
    all.push_back({"clocks",
        {"clock.fit", ClockPane::tr("Clocks: evidence or &certificates"), {}, {},
            ClockPane::tr("Fit the timeline to the hours of the evidence or to the years of the "
                          "certificates")}});
    all.push_back({"clocks", {"clock.zoom-in", ClockPane::tr("Clocks: zoom i&n")}});
    all.push_back({"clocks", {"clock.zoom-out", ClockPane::tr("Clocks: zoom o&ut")}});
}

void addFlows(std::vector<PaneOffer>& all)
{
    const auto add = [&](const char* id, const QString& text, const QString& about = {},
                         const QString& icon = {}) {
        all.push_back({"flows", {id, text, {}, icon, about}});
    };
    add("flows.pause", FlowsPane::tr("&Pause before each request"),
        FlowsPane::tr("Stop a run where it would ask somebody, and decide what it hears"));
    add("flows.supply", FlowsPane::tr("&Supply a reply from a file…"),
        FlowsPane::tr("Answer a request with what a file holds"));
    add("flows.go-on", FlowsPane::tr("&Go on without"),
        FlowsPane::tr("Leave the request without an answer"));
    add("flows.use-recorded", FlowsPane::tr("Use the &recorded answer"));
    add("flows.freeze", FlowsPane::tr("&Freeze replies into the case"),
        FlowsPane::tr("Make the replies that were given by hand part of the case"));
    add("flows.remove", FlowsPane::tr("Remove the recorded reply"));
    add("flows.show-bytes", FlowsPane::tr("Show its bytes"));
    add("flows.copy-curl", FlowsPane::tr("&Copy as curl"), {}, QStringLiteral("copy"));
}

} // namespace

std::vector<PaneOffer> paneOffers()
{
    std::vector<PaneOffer> all;
    addPolicy(all);
    addChain(all);
    addClocks(all);
    addFlows(all);
    all.push_back({"compare",
        {"compare.next", ComparePane::tr("&Next difference"), {QKeySequence(Qt::Key_F7)}}});
    all.push_back({"compare",
        {"compare.previous", ComparePane::tr("&Previous difference"),
            {QKeySequence(Qt::SHIFT | Qt::Key_F7)}}});
    return all;
}

} // namespace attest::ui
