// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_actions.h"

#include "compare/compare_pane.h"
#include "theme/text.h"

#include <algorithm>

namespace attest::ui {
namespace {

QString idAt(std::size_t at)
{
    return QStringLiteral("compare.with-%1").arg(at + 1);
}

} // namespace

CompareActions::CompareActions(
    Actions& actions, OpenCases& cases, std::function<ComparePane&()> pane, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_cases(cases)
    , m_pane(std::move(pane))
{
    auto* open
        = actions.add({"compare.open", tr("Compare with a &file…"), {}, QStringLiteral("compare"),
            tr("Set a case, a document or a token out of a file beside this one")});
    connect(open, &QAction::triggered, this, [this] { m_pane().openFile(); });
    connect(&cases, &OpenCases::shownChanged, this, &CompareActions::update);
    connect(&cases, &OpenCases::listChanged, this, &CompareActions::update);
    update();
}

std::vector<LiveCase*> CompareActions::others() const
{
    auto all = m_cases.all();
    std::erase(all, m_cases.shown());
    return all;
}

void CompareActions::addOther(std::size_t at)
{
    auto* action = m_actions.add({idAt(at).toLatin1().constData(), {}, {}, {},
        tr("Set a case that is open beside this one")});
    connect(action, &QAction::triggered, this, [this, at] {
        const auto all = others();
        if (at < all.size()) {
            m_pane().compareWith(*all[at]);
        }
    });
}

// The first is always there, so that one can find it and read why there is nothing to choose.
void CompareActions::update()
{
    const auto all = others();
    const auto none = tr("No case is open");
    m_actions.setAllowed(QStringLiteral("compare.open"), m_cases.shown(), none);
    for (std::size_t at = 0; at < kMost; ++at) {
        const bool there = m_cases.shown() && at < all.size();
        auto* action = m_actions.find(idAt(at));
        if (!action && (there || at == 0)) {
            addOther(at);
            action = m_actions.find(idAt(at));
        }
        if (!action) {
            continue;
        }
        auto name = there ? shown(utf8(all[at]->name()), 80) : QString();
        action->setVisible(there || at == 0);
        m_actions.setText(idAt(at),
            there ? tr("Compare with %1").arg(name.replace(u'&', QStringLiteral("&&")))
                  : tr("Compare with another open case"));
        m_actions.setAllowed(idAt(at), there, m_cases.shown() ? tr("No other case is open") : none);
    }
}

} // namespace attest::ui
