// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_page.h"

#include "theme/fonts.h"
#include "theme/marks.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(headingFont(label->font()));
    return label;
}

/// A mark that follows the scheme.
class MarkLabel final : public QWidget {
public:
    explicit MarkLabel(Mark mark) : m_mark(mark) { setFixedSize(kMark, kMark); }

private:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, rect(), m_mark, palette());
    }
    Mark m_mark;
};

} // namespace

HelpPage::HelpPage(Actions& actions, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Marks and keys"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(6 * kGrid, 5 * kGrid, 6 * kGrid, 5 * kGrid);
    lines->setSpacing(3 * kGrid);
    lines->addWidget(heading(tr("What the marks mean")));
    lines->addWidget(marks());
    lines->addSpacing(kGrid);
    lines->addWidget(heading(tr("Keys")));
    lines->addWidget(keys(actions), 1);
}

QWidget* HelpPage::marks()
{
    struct Row {
        Mark mark;
        QString meaning;
    };
    const Row rows[] = {
        {Mark::Passed, tr("The check was made and holds.")},
        {Mark::Failed, tr("The check was made and does not hold: it decides against the login.")},
        {Mark::Warned, tr("It holds, and something about it should be looked at.")},
        {Mark::Skipped, tr("Nobody asked for it: what it would need was not given.")},
        {Mark::NotEvaluated,
            tr("An answer was needed and is missing, or an earlier check ended the run. It says "
               "nothing either way.")},
        {Mark::Ahead, tr("The run has not come to it yet.")},
    };
    auto* part = new QWidget;
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * kGrid);
    grid->setColumnStretch(2, 1);
    int at = 0;
    for (const auto& row : rows) {
        grid->addWidget(new MarkLabel(row.mark), at, 0);
        grid->addWidget(new QLabel(wordOf(row.mark)), at, 1);
        auto* meaning = new QLabel(row.meaning);
        meaning->setWordWrap(true);
        grid->addWidget(meaning, at++, 2);
    }
    return part;
}

QWidget* HelpPage::keys(Actions& actions)
{
    auto* list = new QTreeWidget;
    list->setAccessibleName(tr("Keys"));
    list->setHeaderLabels({tr("Keys"), tr("Action"), tr("What it does")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->header()->setStretchLastSection(true);
    const auto fill = [list, &actions] {
        list->clear();
        for (const auto* action : actions.all()) {
            if (!action->shortcuts().isEmpty()) {
                auto* row = new QTreeWidgetItem(list,
                    {QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText),
                        Actions::nameOf(*action), Actions::aboutOf(*action)});
                row->setToolTip(2, Actions::aboutOf(*action));
            }
        }
        list->resizeColumnToContents(0);
        list->resizeColumnToContents(1);
    };
    connect(&actions, &Actions::listChanged, list, fill, Qt::QueuedConnection);
    fill();
    return list;
}

} // namespace attest::ui
