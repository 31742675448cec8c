// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_pane.h"

#include "compare/comparison_tree.h"
#include "compare/read_side.h"
#include "live/background.h"
#include "shell/open_cases.h"
#include "theme/text.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

namespace attest::ui {
namespace {

QString pickFile(QWidget* parent, const QString& title)
{
    return QFileDialog::getOpenFileName(parent, title, {},
        ComparePane::tr("Cases (*.attestcase)") + QStringLiteral(";;")
            + ComparePane::tr("Documents and tokens (*.json *.jwt *.txt *.p7b *.der)")
            + QStringLiteral(";;") + ComparePane::tr("All files (*)"));
}

QLabel* sentence()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QTreeView* treeOf(ComparisonTree* model)
{
    auto* view = new QTreeView;
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformRowHeights(true);
    view->setTextElideMode(Qt::ElideRight);
    view->setAccessibleName(ComparePane::tr("What differs"));
    view->header()->setSectionsMovable(false);
    return view;
}

} // namespace

ComparePane::ComparePane(Actions& actions, QWidget* parent)
    : Pane(tr("Compare"), parent)
    , m_actions(actions)
    , m_tree(new ComparisonTree(this))
    , m_view(treeOf(m_tree))
    , m_choice(new QComboBox)
    , m_said(sentence())
    , m_pick(pickFile)
{
    m_choice->setAccessibleName(tr("What to set beside this case"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    addToTitle(m_choice);
    addActions();
    auto* content = new QWidget;
    auto* grid = new QGridLayout;
    grid->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    grid->setSpacing(2 * kGrid);
    for (const int side : {0, 1}) {
        m_marks[side] = new QLabel;
        m_verdicts[side] = sentence();
        grid->addWidget(m_marks[side], 0, side * 2, Qt::AlignTop);
        grid->addWidget(m_verdicts[side], 0, side * 2 + 1, Qt::AlignTop);
        grid->setColumnStretch(side * 2 + 1, 1);
    }
    m_said->setContentsMargins(kPadding, 0, kPadding, kGrid);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(grid);
    lines->addWidget(m_said);
    lines->addWidget(m_view, 1);
    setContent(content);
    setFocusProxy(m_choice);
    addCopies();
    connect(m_choice, &QComboBox::activated, this, &ComparePane::chooseBeside);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ComparePane::selectWhatIsThere);
    updateActions();
}

void ComparePane::addActions()
{
    const auto add = [this](const Actions::Given& given, auto act) {
        auto* action = m_actions.add(given);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    add({"compare.next", tr("&Next difference"), {QKeySequence(Qt::Key_F7)}},
        [this] { goToDifference(1); });
    add({"compare.previous", tr("&Previous difference"), {QKeySequence(Qt::SHIFT | Qt::Key_F7)}},
        [this] { goToDifference(-1); });
    for (const char* id : {"compare.previous", "compare.next"}) {
        auto* action = m_actions.find(QString::fromLatin1(id));
        action->setIconText(
            QLatin1String(id) == QLatin1String("compare.next") ? tr("Next") : tr("Previous"));
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(Actions::nameOf(*action));
        addToTitle(button);
    }
}

void ComparePane::addCopies()
{
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& text, int column) {
        auto* action = new QAction(text, m_view);
        connect(action, &QAction::triggered, this, [this, column] {
            QGuiApplication::clipboard()->setText(
                m_view->currentIndex().siblingAtColumn(column).data().toString());
        });
        m_view->addAction(action);
    };
    add(tr("Copy what it is"), ComparisonTree::What);
    add(tr("Copy the value here"), ComparisonTree::Left);
    add(tr("Copy the value there"), ComparisonTree::Right);
}

OpenCases* ComparePane::cases() const
{
    return live() ? qobject_cast<OpenCases*>(live()->parent()) : nullptr;
}

void ComparePane::refresh(Change change)
{
    if (change == Change::Notes || change == Change::Breaks) {
        return;
    }
    disconnect(m_list);
    if (auto* all = cases()) {
        m_list = connect(all, &OpenCases::listChanged, this, &ComparePane::fillChoices);
    }
    // Nothing is beside itself, nor the truth beside the truth.
    const bool gone = !live() || m_beside.open == live()
        || (m_beside.kind == Beside::Kind::Open && !m_beside.open)
        || (m_beside.kind == Beside::Kind::Truth && !live()->whatIf().any());
    if (gone) {
        m_beside = {};
    }
    fillChoices();
    if (change != Change::File) {
        compare();
    }
}

void ComparePane::fillChoices()
{
    const QScopedValueRollback quiet(m_quiet, true);
    m_choice->clear();
    m_choices = {Beside{}};
    m_choice->addItem(tr("Set beside…"));
    const auto add = [this](const QString& text, Beside beside) {
        const bool same = beside.kind == m_beside.kind && beside.open == m_beside.open
            && beside.file == m_beside.file;
        m_choice->addItem(text);
        m_choices.push_back(std::move(beside));
        if (same) {
            m_choice->setCurrentIndex(m_choice->count() - 1);
        }
    };
    if (live() && live()->whatIf().any()) {
        add(tr("The true result"), {Beside::Kind::Truth, {}, {}});
    }
    if (auto* all = cases()) {
        for (auto* each : all->all()) {
            if (each != live()) {
                add(shown(utf8(each->name()), 120), {Beside::Kind::Open, each, {}});
            }
        }
    }
    if (m_beside.kind == Beside::Kind::File) {
        add(m_beside.file->name, m_beside);
    }
    m_choice->addItem(tr("A file…"));
    updateActions();
}

void ComparePane::chooseBeside(int at)
{
    if (m_quiet) {
        return;
    }
    if (at == m_choice->count() - 1) {
        openFile();
    } else {
        setBeside(m_choices[static_cast<std::size_t>(at)]);
    }
}

void ComparePane::setBeside(Beside beside)
{
    m_beside = std::move(beside);
    disconnect(m_following);
    if (m_beside.open) {
        m_following = connect(m_beside.open, &LiveCase::changed, this, [this](Change change) {
            if (change == Change::Steps || change == Change::Inputs) {
                compare();
            }
        });
    }
    m_showFirst = true;
    fillChoices();
    compare();
}

void ComparePane::compareWith(LiveCase& other)
{
    if (live() && &other != live()) {
        setBeside({Beside::Kind::Open, &other, {}});
    }
}

void ComparePane::openFile()
{
    const auto path = live() ? m_pick(this, tr("Compare with")) : QString();
    fillChoices(); // "A file…" is no choice that stays
    if (path.isEmpty()) {
        return;
    }
    setSubject(tr("reading the file…"));
    inBackground(
        this,
        [path, now = Time{QDateTime::currentSecsSinceEpoch(), 0}] {
            return sideFromFile(path, now);
        },
        [this](std::variant<ComparedSide, QString> read) {
            if (const auto* refused = std::get_if<QString>(&read)) {
                setSubject({});
                m_said->setText(*refused);
                m_said->show();
                showContent();
                return;
            }
            setBeside({Beside::Kind::File, {},
                std::make_shared<const ComparedSide>(std::get<ComparedSide>(std::move(read)))});
        });
}

void ComparePane::sayNothingYet()
{
    m_tree->setComparison({});
    setSubject({});
    showEmpty(live()
            ? tr("Set another case, a file, or the true result beside this one, and see what "
                 "differs.")
            : tr("Two cases side by side: verdicts, stages, fields, and the first "
                 "difference."),
        live() ? m_actions.find(QStringLiteral("compare.open")) : nullptr);
    updateActions();
}

void ComparePane::compare()
{
    const int generation = ++m_generation;
    if (!live() || m_beside.kind == Beside::Kind::Nothing) {
        sayNothingYet();
        return;
    }
    auto here = sideOf(*live(), live()->whatIf().any() ? tr("Supposed") : tr("This case"));
    std::shared_ptr<const ComparedSide> there = m_beside.file;
    if (m_beside.open) {
        there = std::make_shared<const ComparedSide>(
            sideOf(*m_beside.open, shown(utf8(m_beside.open->name()), 120)));
    }
    setSubject(tr("comparing…"));
    inBackground(
        this,
        [here = std::move(here), there, state = live()->state(), truth = tr("The true result")] {
            return ui::compared(here, there ? *there : sideOf(*state, Which::True, truth));
        },
        [this, generation](const Comparison& comparison) {
            if (generation == m_generation) {
                showComparison(comparison);
            }
        });
}

void ComparePane::showComparison(const Comparison& comparison)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const auto current = m_view->currentIndex();
    const auto what = current.siblingAtColumn(0).data().toString();
    m_tree->setComparison(comparison);
    const ComparedVerdict* sides[] = {&comparison.left, &comparison.right};
    for (const int side : {0, 1}) {
        m_marks[side]->setPixmap(markIcon(sides[side]->mark).pixmap(kMark, kMark));
        m_marks[side]->setAccessibleName(wordOf(sides[side]->mark));
        m_verdicts[side]->setText(tr("%1: %2").arg(sides[side]->name, sides[side]->sentence));
    }
    const auto count = m_tree->differences().size();
    m_said->setVisible(comparison.same());
    m_said->setText(comparison.same()
            ? tr("Nothing differs: the same stages, the same fields, the same report.")
            : QString());
    setSubject(comparison.same() ? tr("nothing differs")
            : count == 1         ? tr("1 difference")
                                 : tr("%1 differences").arg(count));
    m_view->expandAll();
    auto* header = m_view->header(); // a new model has new sections
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ComparisonTree::Left, QHeaderView::Stretch);
    header->setSectionResizeMode(ComparisonTree::Right, QHeaderView::Stretch);
    const QFontMetrics metrics(m_view->font());
    header->resizeSection(ComparisonTree::What, metrics.averageCharWidth() * 30);
    header->resizeSection(ComparisonTree::How, metrics.averageCharWidth() * 20);
    showContent();
    if (m_showFirst && count > 0) {
        m_view->setCurrentIndex(m_tree->differences().front());
        m_view->scrollTo(m_tree->differences().front(), QAbstractItemView::PositionAtCenter);
        m_showFirst = false;
    } else if (!what.isEmpty()) {
        const auto again = m_tree->match(
            m_tree->index(0, 0), Qt::DisplayRole, what, 1, Qt::MatchExactly | Qt::MatchRecursive);
        m_view->setCurrentIndex(again.value(0));
    }
    updateActions();
    emit compared();
}

// From where one is, around at the end.
void ComparePane::goToDifference(int step)
{
    const auto& all = m_tree->differences();
    if (all.isEmpty()) {
        return;
    }
    const auto here = m_view->currentIndex().siblingAtColumn(0);
    const auto place = [](const QModelIndex& index) {
        return index.parent().isValid() ? std::pair(index.parent().row(), index.row())
                                        : std::pair(index.row(), -1);
    };
    qsizetype next = step > 0 ? 0 : all.size() - 1;
    if (here.isValid()) {
        for (qsizetype i = 0; i < all.size(); ++i) {
            const auto at = step > 0 ? i : all.size() - 1 - i;
            if (step > 0 ? place(all[at]) > place(here) : place(all[at]) < place(here)) {
                next = at;
                break;
            }
        }
    }
    m_view->setCurrentIndex(all[next]);
    m_view->scrollTo(all[next]);
    m_view->setFocus();
}

void ComparePane::selectWhatIsThere()
{
    if (m_quiet || !live() || !live()->run()) {
        return;
    }
    const auto index = m_view->currentIndex();
    if (const auto stage = ComparisonTree::stageAt(index)) {
        live()->selection().selectStage(*stage);
    } else if (const auto node = ComparisonTree::nodeAt(index); node != decode::kNoNode) {
        live()->selection().selectNode(node);
    }
}

void ComparePane::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_tree->rowCount() > 0) {
        compare(); // its marks are pictures
    }
}

void ComparePane::updateActions()
{
    m_choice->setEnabled(live());
    const bool nothing = m_beside.kind == Beside::Kind::Nothing;
    for (const char* id : {"compare.next", "compare.previous"}) {
        m_actions.setAllowed(QString::fromLatin1(id), !m_tree->differences().isEmpty(),
            nothing ? tr("Nothing is set beside this case in Compare")
                    : tr("Nothing differs in Compare"));
    }
}

} // namespace attest::ui
