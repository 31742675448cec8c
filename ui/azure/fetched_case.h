// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_ways.h"
#include "azure/fetch/fetch.h"
#include "case/casefile.h"

#include <QtCore/QString>

namespace attest::ui {

/// Evidence that was fetched by other means. Only regular files, of bounded size; held to the plan's challenge.
/// Problems: case.unreadable, and those of azure::takeEvidence().
[[nodiscard]] Result<azure::Fetched> fetchedFromFile(
    const azure::FetchPlan& plan, const QString& path);

/// The case around what was fetched, judged by the shipped anchors and, where it came by way of a simulated
/// tenant, by that one's: the result then says so. `policy`: of the case that was open, for the new one.
[[nodiscard]] casefile::Case caseAround(
    const azure::Fetched& fetched, const AzureLink& link, Time now, const casefile::Case* policy);

/// Certificates of the path that the document holds by, judged as above; what is lacking of it is asked for
/// where its signer says. 0 of tokens, and where none holds. Blocks.
[[nodiscard]] std::size_t pathDepth(const azure::Fetched& fetched, const AzureLink& link,
    const Clock& clock, const net::Cancel& cancel);

/// A case that had no evidence, with that of another which was fetched for it: judged when it was fetched, by
/// the anchors that go with it.
[[nodiscard]] casefile::Case filledFrom(casefile::Case empty, casefile::Case fetched);

/// Whether the case rests on a simulated tenant.
[[nodiscard]] bool isSimulated(const casefile::Case& c);

/// Whether answers of that connection may go into the case. A simulated tenant gives out keys in the names
/// of real issuers, so that they may only go where an anchor of one says whose they are.
[[nodiscard]] bool mayAnswer(const azure::Connection& connection, const casefile::Case& c);

/// Whether the case rests on none of these anchors (PEM): each simulated tenant has keys of its own under
/// the same names, so that answers of another would turn a good case bad. False where there are none.
[[nodiscard]] bool isOfAnotherTenant(const std::string& labAnchors, const casefile::Case& c);

} // namespace attest::ui
