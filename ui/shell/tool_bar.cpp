// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tool_bar.h"

#include "shell/search_button.h"
#include "theme/tokens.h"

#include <QtWidgets/QToolButton>

#include <array>

namespace attest::ui {
namespace {

constexpr const char* kGap = "";
constexpr std::array kIds{"file.open", "edit.paste", "azure.fetch", kGap, "case.step-back",
    "case.step", "case.run-to-failure", "case.run-all", kGap, "compare.*", "report.export"};
constexpr const char* kPrimary = "case.step";

} // namespace

ToolBar::ToolBar(Actions& actions, QWidget* parent) : QToolBar(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("tools"));
    setWindowTitle(tr("Tool bar"));
    setAccessibleName(windowTitle());
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Panes register theirs when they are built.
    connect(&actions, &Actions::listChanged, this, &ToolBar::fill, Qt::QueuedConnection);
    fill();
}

QStringList ToolBar::present() const
{
    QStringList ids;
    for (const char* id : kIds) {
        auto name = QString::fromLatin1(id);
        if (name.endsWith(u'*')) {
            const auto& all = m_actions.all();
            const auto first = std::find_if(all.begin(), all.end(), [&](const QAction* each) {
                return Actions::idOf(*each).startsWith(name.chopped(1));
            });
            name = first == all.end() ? QString() : Actions::idOf(**first);
            if (name.isEmpty()) {
                continue;
            }
        } else if (name == QLatin1String("case.run-all") && !m_actions.find(name)) {
            name = QStringLiteral("case.run");
        }
        if (name.isEmpty() || m_actions.find(name)) {
            ids << name;
        }
    }
    return ids;
}

void ToolBar::fill()
{
    const auto ids = present();
    if (ids == m_filled) {
        return;
    }
    m_filled = ids;
    clear();
    for (const auto& id : ids) {
        if (id.isEmpty()) {
            auto* gap = new QWidget;
            gap->setFixedWidth(2 * kGrid);
            addWidget(gap);
            continue;
        }
        auto* action = m_actions.find(id);
        addAction(action);
        auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
        button->setAutoRaise(false);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(Actions::nameOf(*action));
        button->setProperty("primary", id == QLatin1String(kPrimary));
    }
    auto* between = new QWidget;
    between->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(between);
    if (auto* palette = m_actions.find(QStringLiteral("tools.palette"))) {
        addWidget(new SearchButton(*palette));
    }
}

} // namespace attest::ui
