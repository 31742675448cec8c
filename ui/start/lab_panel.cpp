// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/lab_panel.h"

#include "start/play.h"
#include "start/scenario_model.h"
#include "start/two_line_row.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

QLabel* text(Role role)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (role == Role::Muted) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    return label;
}

} // namespace

LabPanel::LabPanel(OpenCases& cases, Shape shape, QWidget* parent)
    : QWidget(parent)
    , m_cases(cases)
    , m_model(new ScenarioModel(this))
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_title(text(Role::Text))
    , m_story(text(Role::Text))
    , m_learn(text(Role::Muted))
    , m_nothing(text(Role::Muted))
    , m_play(new QPushButton(tr("&Play this login")))
    , m_cancel(new QPushButton(tr("&Cancel")))
{
    setAccessibleName(tr("Lab"));
    m_search->setObjectName(QStringLiteral("scenarioSearch"));
    m_search->setPlaceholderText(tr("Search scenarios"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    setFocusProxy(m_search);
    m_list->setObjectName(QStringLiteral("scenarios"));
    m_list->setAccessibleName(tr("Scenarios"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setText(tr("No scenario is called that."));

    auto* heading = new QLabel(tr("Lab"));
    heading->setFont(headingFont(font()));
    auto* about = text(Role::Muted);
    about->setText(tr("%1 logins of a simulated tenant, played in this process: choose what "
                      "goes wrong, and look at it as a case.")
                       .arg(m_model->count()));
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * kGrid);
    left->addWidget(heading);
    left->addWidget(about);
    left->addWidget(m_search);
    left->addWidget(m_nothing);
    left->addWidget(m_list, 1);
    const bool page = shape == Shape::Page;
    auto* all = page ? static_cast<QBoxLayout*>(new QHBoxLayout(this)) : new QVBoxLayout(this);
    const int margin = page ? 6 * kGrid : 0;
    all->setContentsMargins(margin, page ? 5 * kGrid : 0, margin, page ? 5 * kGrid : 0);
    all->setSpacing(page ? 6 * kGrid : 3 * kGrid);
    all->addLayout(left, page ? 3 : 1);
    all->addWidget(details(shape), page ? 2 : 0);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model->filter(typed);
        m_nothing->setVisible(m_model->rowCount() == 0);
        m_list->setCurrentIndex(m_model->index(0));
        choose();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &LabPanel::play);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LabPanel::choose);
    connect(m_list, &QListView::activated, this, &LabPanel::play);
    connect(m_play, &QPushButton::clicked, this, &LabPanel::play);
    connect(
        m_cancel, &QPushButton::clicked, this, [this] { m_cases.activities().cancel(m_playing); });
    connect(&cases.activities(), &Activities::changed, this, &LabPanel::followWork);
    m_nothing->hide();
    m_list->setCurrentIndex(m_model->index(0));
    choose();
    followWork();
}

QWidget* LabPanel::details(Shape shape)
{
    auto* part = new QWidget;
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setProperty("primary", shape == Shape::Page);
    m_cancel->setObjectName(QStringLiteral("cancelPlay"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_play);
    buttons->addWidget(m_cancel);
    if (shape == Shape::Part) {
        for (auto* each : {m_title, m_story, m_learn}) {
            each->setParent(part);
            each->hide();
        }
        buttons->addStretch(1);
    } else {
        m_title->setFont(headingFont(font()));
        lines->addWidget(m_title);
        lines->addWidget(m_story);
        lines->addWidget(m_learn);
        buttons->addStretch(1);
    }
    lines->addLayout(buttons);
    lines->addStretch(shape == Shape::Page ? 1 : 0);
    return part;
}

void LabPanel::choose()
{
    const auto* row = m_model->at(m_list->currentIndex().row());
    m_title->setText(row ? row->title : QString());
    m_story->setText(row ? row->story : QString());
    m_learn->setText(row ? row->learn : QString());
    followWork();
}

void LabPanel::play()
{
    const auto* row = m_model->at(m_list->currentIndex().row());
    if (!row || m_cases.activities().isRunning(m_playing)) {
        return;
    }
    m_playing = m_cases.make(tr("Playing “%1”").arg(row->title), row->title,
        [name = row->name] { return ui::play(name); });
    followWork();
}

void LabPanel::followWork()
{
    const bool running = m_cases.activities().isRunning(m_playing);
    m_play->setText(running ? tr("Playing…") : tr("&Play this login"));
    m_play->setEnabled(!running && m_model->at(m_list->currentIndex().row()));
    m_cancel->setVisible(running);
}

} // namespace attest::ui
