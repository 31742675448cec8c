// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/places_to_go.h"

#include "explain/catalogue.h"
#include "theme/marks.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace attest::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("PlacesToGo", text);
}

void addStages(LiveCase& live, const verify::Verification& run, std::vector<PaletteEntry>& places)
{
    const auto method = run.method();
    const auto stages = verify::stagesOf(method);
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const bool reached = i < run.results().size();
        const auto title = own(explain::stageTitle(verify::methodName(method), stages[i].id));
        places.push_back({words(QT_TRANSLATE_NOOP("PlacesToGo", "Stage: %1")).arg(title),
            wordOf(reached ? markOf(run.results()[i].state) : Mark::Ahead), {}, {}, true, 5,
            [live = QPointer(&live), i] {
                if (live) {
                    live->selection().selectStage(i);
                }
            }});
    }
}

} // namespace

std::vector<PaletteEntry> placesIn(LiveCase& live)
{
    std::vector<PaletteEntry> places;
    const auto* run = live.run();
    if (!run) {
        return places;
    }
    addStages(live, *run, places);
    const auto& tree = run->tree();
    const auto most = std::min(tree.size(), kMostFields);
    // A path is that of the parent and a name, so that each costs one name.
    std::vector<std::string> paths(most);
    for (std::size_t i = 0; i < most; ++i) {
        const auto id = static_cast<decode::NodeId>(i);
        const auto parent = tree.at(id).parent;
        const auto name = tree.name(id, run->buffers()).substr(0, 100);
        const bool below = parent != decode::kNoNode && parent < most && !paths[parent].empty();
        paths[i] = below ? paths[parent] + "/" + name : name;
        if (paths[i].size() > 400) {
            paths[i] = paths[i].substr(paths[i].size() - 400);
        }
        places.push_back({words(QT_TRANSLATE_NOOP("PlacesToGo", "Field: %1")).arg(shown(paths[i])),
            {}, {}, {}, true, 0, [live = QPointer(&live), id] {
                if (live) {
                    live->selection().selectNode(id);
                }
            }});
    }
    return places;
}

} // namespace attest::ui
