// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/panel_form.h"

#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace attest::ui {

PanelForm::PanelForm(QWidget* parent)
    : QFrame(parent)
    , m_metric(new QComboBox)
    , m_take(new QComboBox)
    , m_labels(new QLineEdit)
    , m_by(new QLineEdit)
    , m_help(new QLabel)
    , m_add(new QPushButton(tr("Add")))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_metric->setEditable(true);
    m_metric->setInsertPolicy(QComboBox::NoInsert);
    m_metric->completer()->setFilterMode(Qt::MatchContains);
    m_metric->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_metric->setMinimumContentsLength(24);
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_take->addItems(
        {tr("How fast it rises"), tr("As it stands"), tr("99 % within"), tr("Days left until it")});
    m_labels->setPlaceholderText(QStringLiteral("outcome=failed"));
    m_by->setPlaceholderText(QStringLiteral("instance"));
    m_help->setWordWrap(true);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_add->setProperty("primary", true);
    auto* cancel = new QPushButton(tr("Cancel"));

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(3 * kGrid);
    form->setVerticalSpacing(2 * kGrid);
    form->addRow(tr("&Metric"), m_metric);
    form->addRow(tr("&Shown as"), m_take);
    form->addRow(tr("Of &labels"), m_labels);
    form->addRow(tr("A line &for each"), m_by);
    m_metric->setAccessibleName(tr("Metric"));
    m_metric->lineEdit()->setAccessibleName(tr("Metric"));
    m_take->setAccessibleName(tr("Shown as"));
    m_labels->setAccessibleName(tr("Of labels"));
    m_by->setAccessibleName(tr("A line for each"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    layout->setSpacing(2 * kGrid);
    layout->addLayout(form);
    layout->addWidget(m_help);
    layout->addLayout(buttons);

    connect(m_metric, &QComboBox::currentTextChanged, this, &PanelForm::chosen);
    connect(m_add, &QPushButton::clicked, this, &PanelForm::add);
    connect(cancel, &QPushButton::clicked, this, &PanelForm::left);
    chosen();
}

void PanelForm::offer(const std::vector<watch::MetricName>& names)
{
    m_names = names;
    const auto typed = m_metric->currentText();
    const QSignalBlocker quiet(m_metric);
    m_metric->clear();
    for (const auto& name : names) {
        m_metric->addItem(shown(name.key, 200), QString::fromStdString(name.key));
    }
    m_metric->setCurrentText(typed);
    chosen();
}

void PanelForm::begin()
{
    m_metric->setCurrentText({});
    m_labels->clear();
    m_by->clear();
    m_metric->setFocus();
}

// What a metric is says how it is mostly looked at.
void PanelForm::chosen()
{
    const auto typed = utf8(m_metric->currentText().trimmed());
    m_add->setEnabled(!typed.empty());
    const auto found = std::find_if(
        m_names.begin(), m_names.end(), [&](const auto& name) { return name.key == typed; });
    if (found == m_names.end()) {
        m_help->setText(
            tr("A metric by its name, in any spelling. Labels with = or != and commas between."));
        return;
    }
    using telemetry::MetricType;
    const bool counter = found->type == MetricType::Counter;
    const bool histogram = found->type == MetricType::Histogram;
    m_take->setCurrentIndex(histogram ? 2 : counter || found->key.ends_with("_total") ? 0 : 1);
    QStringList labels;
    for (const auto& label : found->labels) {
        labels.push_back(shown(label, 60));
    }
    m_help->setText(labels.isEmpty()
            ? tr("%n series, without labels.", nullptr, static_cast<int>(found->series))
            : tr("%n series, told apart by %1.", nullptr, static_cast<int>(found->series))
                  .arg(labels.join(QStringLiteral(", "))));
}

void PanelForm::add()
{
    const auto panel = customPanel(utf8(m_metric->currentText().trimmed()),
        static_cast<PanelSpec::Take>(m_take->currentIndex()), utf8(m_labels->text()),
        utf8(m_by->text()));
    if (!panel) {
        m_help->setText(tr(
            "Labels cannot be read: write them as name=value or name!=value, with commas between."));
        m_labels->setFocus();
        return;
    }
    emit added(*panel);
}

void PanelForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit left();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && m_add->isEnabled()) {
        add();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace attest::ui
