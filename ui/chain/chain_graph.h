// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"
#include "verify/verification.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace attest::ui {

/// One box of the graph: a certificate, an issuer that was not found, or a step of how a token's key
/// was come by. All texts are safe to show.
struct ChainCard {
    QString title;    ///< subject CN
    QString issuedBy; ///< "issued by ..."
    QString about;    ///< origin and key
    QString state;    ///< days left, in words
    Mark mark = Mark::Ahead;
    QString failure;        ///< title of what failed there; empty when nothing did
    bool good = false;      ///< on the path that holds
    bool absent = false;    ///< an issuer that nobody has
    std::size_t column = 0; ///< steps from the leaf
    std::size_t row = 0;
    decode::CertificatePtr certificate; ///< null where it is none
    std::optional<Span> span;           ///< where it stands in the run, as far as known at once
    std::string source;                 ///< file or URL that it came from
};

enum class PathState { Holds, Fails, Open };

struct ChainEdge {
    std::size_t from = 0, to = 0; ///< cards; `to` issued `from`
    QString word;                 ///< "issued by"
    PathState state = PathState::Fails;
};

/// One candidate path, leaf first.
struct ChainPath {
    std::size_t number = 0; ///< index into ChainResult::attempts
    PathState state = PathState::Fails;
    QString why;    ///< the finding that ended it, or the anchor that closed it
    QString anchor; ///< with its provenance; empty when none closed it
};

/// Paths that came out the same way.
struct ChainGroup {
    PathState state = PathState::Fails;
    QString why;
    std::size_t count = 0;
    std::vector<ChainPath> shown; ///< at most kPathsOfGroup
};
inline constexpr std::size_t kPathsOfGroup = 12;
inline constexpr std::size_t kMostGroups = 40;
/// Certificates drawn at a time; a path that is chosen is always among them.
inline constexpr std::size_t kMostCards = 48;

struct ChainGraph {
    std::vector<ChainCard> cards;
    std::vector<ChainEdge> edges;
    std::vector<ChainGroup> groups;   ///< best first
    std::size_t paths = 0;            ///< candidate paths in all
    std::size_t drawn = 0;            ///< of them
    std::vector<std::size_t> chosen;  ///< cards of the chosen path, leaf first
    std::optional<ChainPath> holding; ///< the path that holds
    QString story;                    ///< in place of paths: how a token's key was come by
};

/// Paths of a signer's certificate to the anchors; `chosen` is drawn whatever else has room. Nothing while
/// the search has not run.
[[nodiscard]] std::optional<ChainGraph> certificateGraph(
    const verify::Verification& run, std::optional<std::size_t> chosen);
/// Of a token: issuer, key set, key. Nothing while no token was read.
[[nodiscard]] std::optional<ChainGraph> keyGraph(const verify::Verification& run);

/// Where a certificate's bytes stand in the run's evidence and replies; nothing for one that came with the
/// program or from a file.
[[nodiscard]] std::optional<Span> whereIs(const verify::Verification& run, const ChainCard& card);

/// Gives each card its column and row, the path that holds along the first row.
void layOut(ChainGraph& graph, const std::vector<std::vector<std::size_t>>& paths);

} // namespace attest::ui
