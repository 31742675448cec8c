// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/menus.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include <array>

namespace attest::ui {
namespace {

constexpr const char* kLine = "";
constexpr const char* kRecent = "<recent>";
constexpr const char* kPanes = "<panes>";
constexpr const char* kPrefixOfPanes = "view.pane-";

struct Given {
    const char* name;
    std::vector<const char*> ids;
    /// Beginnings of ids that belong here where no menu names them.
    std::vector<const char*> groups;
};

const auto& menus()
{
    static const std::array<Given, 8> all{{
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "&File"),
            {"file.open", kRecent, "azure.fetch", kLine, "file.sample-accepted",
                "file.sample-replayed", kLine, "file.save", "file.save-as", "report.export", kLine,
                "file.close", "file.quit"},
            {"file.", "report."}},
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "&Edit"),
            {"edit.undo", "edit.redo", kLine, "edit.paste", kLine, "view.settings"}, {"edit."}},
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "&Case"),
            {"case.step-back", "case.step", "case.run-to-failure", "case.run", "case.run-all",
                "case.restart", kLine, "case.collect", "case.clear-breakpoints", "flows.pause",
                "azure.resolve", kLine, "whatif.reset", "case.compare-truth"},
            {"case.", "whatif.", "flows."}},
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "E&vidence"),
            {"policy.open", kLine, "evidence.find", "bytes.find", "bytes.go-to", kLine},
            {"evidence.", "bytes.", "policy.", "finding.", "chain.", "notes."}},
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "&View"),
            {"view.start", "view.case", "view.azure", "view.live", "view.lab", kLine, kPanes, kLine,
                "view.next-case", "view.previous-case", kLine, "view.notice", kLine,
                "view.reset-layout"},
            {"view."}},
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "&Live"),
            {"live.add-source", "live.watch-lab", "live.connect-all", kLine, "live.alert-rules",
                "live.forget-resolved", kLine},
            {"live.", "log."}},
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "&Tools"), {"tools.palette", kLine},
            {"tools.", "compare.", "azure."}},
        {QT_TRANSLATE_NOOP("attest::ui::Menus", "&Help"),
            {"view.catalogue", "view.help", "view.about"}, {"help."}},
    }};
    return all;
}

bool isNamed(const QString& id)
{
    return std::any_of(menus().begin(), menus().end(), [&](const Given& menu) {
        return std::any_of(menu.ids.begin(), menu.ids.end(),
            [&](const char* each) { return id == QLatin1String(each); });
    });
}

std::size_t menuOf(const QString& id)
{
    for (std::size_t i = 0; i < menus().size(); ++i) {
        for (const char* group : menus()[i].groups) {
            if (id.startsWith(QLatin1String(group))) {
                return i;
            }
        }
    }
    return 6; // Tools
}

} // namespace

Menus::Menus(Actions& actions, Parts parts, QMenuBar& bar)
    : QObject(&bar)
    , m_actions(actions)
    , m_parts(std::move(parts))
{
    for (std::size_t i = 0; i < menus().size(); ++i) {
        auto* menu = bar.addMenu(tr(menus()[i].name));
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, i] { fill(*menu, i); });
    }
}

void Menus::fill(QMenu& menu, std::size_t which) const
{
    menu.clear();
    for (const char* id : menus()[which].ids) {
        if (id == kLine) {
            menu.addSeparator();
        } else if (id == kRecent && m_parts.recent) {
            m_parts.recent(menu);
        } else if (id == kPanes && m_parts.panes) {
            for (auto* each : m_parts.panes()) {
                menu.addAction(each);
            }
        } else if (auto* action = m_actions.find(QString::fromLatin1(id))) {
            menu.addAction(action);
        }
    }
    menu.addSeparator();
    QMenu* panes = nullptr;
    for (auto* action : m_actions.all()) {
        const auto id = Actions::idOf(*action);
        if (isNamed(id) || menuOf(id) != which) {
            continue;
        }
        if (id.startsWith(QLatin1String(kPrefixOfPanes))) {
            panes = panes ? panes : menu.addMenu(tr("&Go to a pane"));
            panes->addAction(action);
        } else {
            menu.addAction(action);
        }
    }
}

} // namespace attest::ui
