// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rule_form.h"

#include "alerts/alert_words.h"
#include "alerts/label_text.h"
#include "live/announce.h"
#include "telemetry/metrics/known_metrics.h"
#include "theme/form_rows.h"
#include "theme/marks.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace attest::ui {
namespace {

using Kind = telemetry::AlertRule::Kind;

QComboBox* metricChoice(const char* name, const QString& label)
{
    auto* box = choiceBox(name, label);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setAccessibleName(label);
    for (const auto& each : telemetry::builtInMetrics()) {
        box->addItem(QString::fromStdString(each.key));
    }
    return box;
}

/// Nothing written is none of it.
std::optional<double> numberIn(const QString& text)
{
    bool fine = true;
    const double value = text.trimmed().isEmpty() ? 0 : text.trimmed().toDouble(&fine);
    return fine ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> secondsIn(const QString& text)
{
    bool fine = true;
    const qint64 value = text.trimmed().isEmpty() ? 0 : text.trimmed().toLongLong(&fine);
    return fine ? std::optional<std::int64_t>(value) : std::nullopt;
}

QString digits(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

RuleForm::RuleForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_kind(choiceBox("ruleKind", tr("Kind of rule")))
    , m_metric(metricChoice("ruleMetric", tr("Metric")))
    , m_of(metricChoice("ruleOf", tr("Of metric")))
    , m_severity(choiceBox("ruleSeverity", tr("Severity")))
    , m_save(new QPushButton(tr("Sa&ve rule")))
    , m_problem(new QLabel)
    , m_scroll(new QScrollArea)
{
    setAccessibleName(tr("Rule"));
    for (int i = 0; i <= static_cast<int>(Kind::Expiry); ++i) {
        m_kind->addItem(kindText(static_cast<Kind>(i)), i);
    }
    for (const char* each : {"critical", "warning", "info"}) {
        m_severity->addItem(severityText(each), QString::fromLatin1(each));
    }
    m_form->setContentsMargins(kPadding, kPadding, kPadding, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_name = line("ruleName", tr("&Name"), tr("Letters, digits and underscores"));
    addRow(*m_form, tr("&Kind"), m_kind);
    addRow(*m_form, tr("&Metric"), m_metric);
    m_labels = line("ruleLabels", tr("&Labels"), QStringLiteral("outcome=failed|error"));
    addRow(*m_form, tr("&Of metric"), m_of);
    m_ofLabels = line("ruleOfLabels", tr("Of l&abels"));
    m_by = line("ruleBy", tr("One for &each"), QStringLiteral("attestor_type, instance"));
    m_above = line("ruleAbove", tr("L&imit"));
    m_clear = line("ruleClear", tr("&Clear at"));
    m_least = line("ruleLeast", tr("At l&east"), tr("How many there have to be at all"));
    m_window = line("ruleWindow", tr("Meas&ured over, seconds"));
    m_hold = line("ruleFor", tr("Lasts, &seconds"), tr("Before it fires"));
    m_keep = line("ruleKeep", tr("Ends a&fter, seconds"), tr("Before it ends"));
    addRow(*m_form, tr("Se&verity"), m_severity);
    m_save->setObjectName(QStringLiteral("saveRule"));
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    constexpr int kSentence = 3; // rows, so many that the button mostly stays where it is
    m_problem->setMinimumHeight(kSentence * m_problem->fontMetrics().lineSpacing());
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kPadding, 2 * kGrid, kPadding, kPadding);
    buttons->setSpacing(2 * kGrid);
    buttons->addWidget(m_save, 0, Qt::AlignTop);
    buttons->addWidget(m_problem, 1, Qt::AlignTop);
    auto* fields = new QWidget;
    fields->setLayout(m_form);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(fields);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_scroll, 1);
    lines->addLayout(buttons);
    for (auto* field : findChildren<QLineEdit*>()) {
        connect(field, &QLineEdit::textChanged, this, [this, field] {
            if (m_trouble && m_trouble->field == field && m_trouble->isRight()) {
                clearProblem();
            }
        });
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleForm::follow);
    connect(m_save, &QPushButton::clicked, this, &RuleForm::saved);
}

QLineEdit* RuleForm::line(const char* name, const QString& label, const QString& hint)
{
    auto* field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(QString(label).remove(u'&'));
    field->setPlaceholderText(hint);
    field->setToolTip(hint);
    field->setMaxLength(2000);
    addRow(*m_form, label, field);
    connect(field, &QLineEdit::returnPressed, this, &RuleForm::saved);
    return field;
}

void RuleForm::follow()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    const bool over = kind == Kind::Rate || kind == Kind::Ratio || kind == Kind::Absence;
    for (auto* each : std::initializer_list<QWidget*>{m_of, m_ofLabels, m_least}) {
        showRow(*m_form, each, kind == Kind::Ratio);
    }
    showRow(*m_form, m_above, kind != Kind::Absence);
    showRow(*m_form, m_clear, kind != Kind::Absence);
    showRow(*m_form, m_window, over);
    const char* unit = kind == Kind::Ratio ? QT_TR_NOOP("Share, 0 to 1")
        : kind == Kind::Rate               ? QT_TR_NOOP("A second")
        : kind == Kind::Expiry             ? QT_TR_NOOP("Seconds ahead")
                                           : "";
    m_above->setPlaceholderText(*unit ? tr(unit) : QString());
    m_clear->setPlaceholderText(m_above->placeholderText());
}

void RuleForm::show(const telemetry::AlertRule& rule)
{
    m_shown = rule;
    m_name->setText(QString::fromStdString(rule.name));
    m_kind->setCurrentIndex(static_cast<int>(rule.kind));
    m_metric->setCurrentText(QString::fromStdString(rule.what.key));
    m_labels->setText(labelText(rule.what.labels));
    m_of->setCurrentText(QString::fromStdString(rule.whole.key));
    m_ofLabels->setText(labelText(rule.whole.labels));
    QStringList by;
    for (const auto& each : rule.by) {
        by << QString::fromStdString(each);
    }
    m_by->setText(by.join(QStringLiteral(", ")));
    m_above->setText(digits(rule.above));
    m_clear->setText(digits(rule.clear));
    m_least->setText(digits(rule.least));
    m_window->setText(QString::number(rule.window));
    m_hold->setText(QString::number(rule.hold));
    m_keep->setText(QString::number(rule.keep));
    m_severity->setCurrentIndex(m_severity->findData(QString::fromStdString(rule.severity)));
    clearProblem();
    follow();
    m_asShown = texts();
    for (auto* each : {m_name, m_labels, m_ofLabels, m_by}) {
        each->setCursorPosition(0);
    }
}

/// What a field takes that telemetry::readAlertRules() refused; empty where its problem says enough.
QString RuleForm::whatFits(const std::string& member)
{
    const auto seconds = [](std::int64_t least) {
        constexpr std::int64_t kDay = 86'400;
        const auto said = [](std::int64_t number) { return QLocale().toString(qlonglong(number)); };
        return tr("Whole seconds: from %1 to %2 (%3 days)")
            .arg(said(least), said(telemetry::kLongestSpan), said(telemetry::kLongestSpan / kDay));
    };
    const std::pair<const char*, QString> all[]{
        {"name", tr("A name is letters, digits and underscores, and does not begin with a digit")},
        {"by",
            tr("Names of labels are letters, digits and underscores; commas stand between them")},
        {"labels", tr("Labels are written as outcome=failed|error, commas between them")},
        {"not", tr("Labels are written as outcome=failed|error, commas between them")},
        {"clear", tr("An alert clears on the good side of its limit, or at it")},
        {"window", seconds(telemetry::kShortestWindow)}, {"for", seconds(0)}, {"keep", seconds(0)}};
    const auto* found = std::ranges::find(all, std::string_view(member),
        [](const auto& each) { return std::string_view(each.first); });
    return found == std::end(all) ? QString() : found->second;
}

void RuleForm::tellProblem(const QString& sentence, const std::string& member)
{
    const std::pair<const char*, QLineEdit*> fields[]{{"name", m_name}, {"labels", m_labels},
        {"not", m_labels}, {"by", m_by}, {"above", m_above}, {"clear", m_clear}, {"least", m_least},
        {"window", m_window}, {"for", m_hold}, {"keep", m_keep}, {"metric", m_metric->lineEdit()}};
    for (const auto& [name, field] : fields) {
        if (member == name) {
            // Only the reader of rules can tell when it is right, by the others, too.
            const auto fits = whatFits(member);
            tellAt(field, fits.isEmpty() ? sentence : fits, [] { return true; });
            return;
        }
    }
    clearProblem();
    m_problem->setText(sentence);
    announce(*m_problem, sentence);
}

// The words have their room beside the button from the beginning: nothing moves.
void RuleForm::tellAt(QLineEdit* field, const QString& sentence, std::function<bool()> isRight)
{
    clearProblem();
    auto* mark = field->addAction(markIcon(Mark::Failed), QLineEdit::TrailingPosition);
    mark->setToolTip(sentence);
    mark->setText(sentence);
    m_trouble = {field, mark, std::move(isRight)};
    m_problem->setText(sentence);
    field->setAccessibleDescription(sentence);
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(field);
    announce(*m_problem, sentence);
}

void RuleForm::clearProblem()
{
    m_problem->clear();
    if (auto trouble = std::exchange(m_trouble, std::nullopt)) {
        trouble->field->setAccessibleDescription({});
        delete trouble->mark;
    }
}

template <class Value>
bool RuleForm::read(QLineEdit* field, Value& into, std::optional<Value> (*readText)(const QString&),
    const QString& sentence)
{
    auto value = readText(field->text());
    if (!value) {
        tellAt(field, sentence.arg(field->accessibleName()),
            [field, readText] { return readText(field->text()).has_value(); });
        return false;
    }
    into = std::move(*value);
    return true;
}

QStringList RuleForm::texts() const
{
    QStringList all;
    for (const auto* each : findChildren<QLineEdit*>()) {
        all << each->text();
    }
    for (const auto* each : {m_kind, m_severity}) {
        all << each->currentText();
    }
    return all;
}

std::optional<telemetry::AlertRule> RuleForm::written()
{
    auto rule = m_shown;
    rule.name = utf8(m_name->text().trimmed());
    rule.kind = static_cast<Kind>(m_kind->currentData().toInt());
    rule.what.key = utf8(m_metric->currentText().trimmed());
    const bool ratio = rule.kind == Kind::Ratio;
    rule.whole.key = ratio ? utf8(m_of->currentText().trimmed()) : std::string();
    rule.whole.labels.clear();
    rule.severity = utf8(m_severity->currentData().toString());
    rule.by.clear();
    for (const auto& each : m_by->text().split(u',', Qt::SkipEmptyParts)) {
        rule.by.push_back(utf8(each.trimmed()));
    }
    const auto labels = [this](QLineEdit* field, std::vector<telemetry::LabelMatch>& into) {
        return read(field, into, readLabels,
            tr("%1: write name=value|value or name!=value, with commas between."));
    };
    const auto number = [this](QLineEdit* field, double& into) {
        return read(field, into, numberIn,
            tr("%1: this is no number. Write digits, with a point before the fraction."));
    };
    const auto seconds = [this](QLineEdit* field, std::int64_t& into) {
        return read(field, into, secondsIn, tr("%1: this is no whole number of seconds."));
    };
    if (!labels(m_labels, rule.what.labels) || (ratio && !labels(m_ofLabels, rule.whole.labels))
        || !number(m_above, rule.above) || !number(m_clear, rule.clear)
        || !number(m_least, rule.least) || !seconds(m_window, rule.window)
        || !seconds(m_hold, rule.hold) || !seconds(m_keep, rule.keep)) {
        return std::nullopt;
    }
    if (rule.kind == Kind::Absence) {
        rule.above = rule.clear = 0;
    }
    if (!ratio) {
        rule.least = 0;
    }
    return rule;
}

} // namespace attest::ui
