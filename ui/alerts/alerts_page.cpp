// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alerts_page.h"

#include "alerts/history_model.h"
#include "alerts/rule_form.h"
#include "alerts/rule_model.h"
#include "explain/catalogue.h"
#include "flows/notice_bar.h"
#include "live/background.h"
#include "theme/fonts.h"
#include "theme/row_table.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QSaveFile>
#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace attest::ui {
namespace {

QLabel* caption(const QString& text)
{
    auto* label = new QLabel(text);
    label->setFont(captionFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(kPadding, 2 * kGrid, kPadding, kGrid);
    return label;
}

QLabel* muted(const char* name, const QString& text)
{
    auto* label = new QLabel(text);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(kPadding, kGrid, kPadding, 2 * kGrid);
    return label;
}

Bytes bytesOf(const std::string& text)
{
    return {text.begin(), text.end()};
}

/// Of a rule, that a problem is about.
std::string memberOf(const Problem& problem)
{
    const auto found = std::ranges::find(problem.params, std::string_view("member"),
        [](const Param& param) { return std::string_view(param.name); });
    const auto* name
        = found == problem.params.end() ? nullptr : std::get_if<std::string>(&found->value);
    return name ? *name : std::string();
}

QString written(const QString& path, const std::string& text)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    const bool fine
        = file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    return fine ? QString() : file.errorString();
}

} // namespace

AlertsPage::AlertsPage(QWidget* parent)
    : QWidget(parent)
    , choosePath([](QWidget* over, const QString& title, const QString& proposed) {
        return QFileDialog::getSaveFileName(over, title, proposed);
    })
    , m_rules(new RuleModel(this))
    , m_history(new HistoryModel(this))
    , m_table(rowTable("rules", tr("Rules"), m_rules))
    , m_events(rowTable("alertHistory", tr("What became of alerts"), m_history))
    , m_form(new RuleForm)
    , m_add(new QPushButton(tr("&New rule")))
    , m_remove(new QPushButton(tr("&Remove")))
    , m_standard(new QPushButton(tr("As &built in")))
    , m_export(new QPushButton(tr("E&xport for Prometheus…")))
    , m_clear(new QPushButton(tr("Clear &history")))
    , m_notifies(new QCheckBox(tr("Tell the &desktop")))
    , m_none(muted("noAlertHistory",
          tr("Nothing has happened yet. Alerts that begin, fire and end are listed here.")))
    , m_noRules(muted("noRules",
          tr("There are no rules, so nothing is ever told. Begin with a new one, or with those that "
             "are built in.")))
    , m_question(new NoticeBar)
    , m_keep(new QAction(tr("Keep"), this))
    , m_deed(new QAction(this))
{
    setAccessibleName(tr("Alert rules and history"));
    auto* split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(rulesPart());
    split->addWidget(historyPart());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(split, 1);
    lines->addWidget(m_question);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](
            const QModelIndex& now, const QModelIndex& before) { goTo(now.row(), before.row()); });
    connect(m_add, &QPushButton::clicked, this, &AlertsPage::add);
    connect(m_remove, &QPushButton::clicked, this, &AlertsPage::remove);
    connect(m_standard, &QPushButton::clicked, this, &AlertsPage::askForBuiltIn);
    connect(m_keep, &QAction::triggered, this, &AlertsPage::endQuestion);
    connect(m_export, &QPushButton::clicked, this, &AlertsPage::exportRules);
    connect(m_notifies, &QCheckBox::toggled, this, &AlertsPage::notifiesChanged);
    connect(m_form, &RuleForm::saved, this, &AlertsPage::save);
    connect(m_events, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* event = m_history->at(index)) {
            emit eventChosen(*event);
        }
    });
    setRules({});
    setNow(nullptr);
}

QWidget* AlertsPage::rulesPart()
{
    const std::pair<QPushButton*, const char*> named[]{{m_add, "newRule"}, {m_remove, "removeRule"},
        {m_standard, "standardRules"}, {m_export, "exportRules"}};
    m_notifies->setObjectName(QStringLiteral("notifies"));
    auto* back = new QPushButton(tr("&Close"));
    back->setObjectName(QStringLiteral("closeAlerts"));
    connect(back, &QPushButton::clicked, this, &AlertsPage::closed);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    buttons->setSpacing(2 * kGrid);
    for (const auto& [button, name] : named) {
        button->setObjectName(QString::fromLatin1(name));
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(m_notifies);
    buttons->addWidget(back);
    auto* header = m_table->horizontalHeader();
    const auto wide = [&](int letters) { return fontMetrics().averageCharWidth() * letters; };
    header->resizeSection(RuleModel::Name, wide(30));
    header->resizeSection(RuleModel::What, wide(40));
    // What is short is as wide as its words, in any language.
    for (const int column : {RuleModel::Kind, RuleModel::Limit, RuleModel::Hold, RuleModel::Clears,
             RuleModel::Severity}) {
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    // What is long comes last: the limit is to be seen in a narrow window too.
    header->moveSection(RuleModel::What, RuleModel::Severity);
    header->setStretchLastSection(true);
    m_form->setMinimumWidth(wide(44));
    auto* left = new QWidget;
    auto* leftLines = new QVBoxLayout(left);
    leftLines->setContentsMargins(0, 0, 0, 0);
    leftLines->setSpacing(0);
    leftLines->addWidget(m_noRules);
    leftLines->addWidget(m_table, 1);
    auto* row = new QSplitter(Qt::Horizontal);
    row->setChildrenCollapsible(false);
    row->addWidget(left);
    row->addWidget(m_form);
    row->setStretchFactor(0, 3);
    row->setStretchFactor(1, 2);
    row->setSizes({3000, 2000}); // the form asks for less than its fields would take
    auto* part = new QWidget;
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(caption(tr("ALERT RULES")));
    lines->addLayout(buttons);
    lines->addWidget(new Rule);
    lines->addWidget(row, 1);
    return part;
}

QWidget* AlertsPage::historyPart()
{
    auto* header = m_events->horizontalHeader();
    const auto wide = [&](int letters) { return fontMetrics().averageCharWidth() * letters; };
    header->resizeSection(HistoryModel::When, wide(24));
    header->resizeSection(HistoryModel::State, wide(30)); // "not watched any more"
    header->resizeSection(HistoryModel::What, wide(34));
    header->setSectionResizeMode(HistoryModel::Where, QHeaderView::Stretch);
    header->resizeSection(HistoryModel::Value, wide(20));
    constexpr int kLeastRows = 4;
    m_events->setMinimumHeight(header->sizeHint().height() + kLeastRows * kRow);
    auto* part = new QWidget;
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_clear->setObjectName(QStringLiteral("clearHistory"));
    m_clear->setToolTip(tr("What earlier sessions left, too. What fires still stays listed."));
    connect(m_clear, &QPushButton::clicked, this, &AlertsPage::askToClear);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(0, kGrid, kPadding, kGrid);
    heading->addWidget(caption(tr("HISTORY")));
    heading->addStretch(1);
    heading->addWidget(m_clear);
    lines->addLayout(heading);
    lines->addWidget(m_none);
    lines->addWidget(m_events, 1);
    return part;
}

void AlertsPage::setRules(const std::vector<telemetry::AlertRule>& rules)
{
    const int before = m_table->currentIndex().row();
    m_rules->setRules(rules);
    m_noRules->setVisible(rules.empty());
    const int count = m_rules->rowCount();
    if (count > 0) {
        m_table->selectRow(std::clamp(before, 0, count - 1));
    }
    look();
}

void AlertsPage::setNow(const std::shared_ptr<const watch::AlertsNow>& now)
{
    m_history->setEvents(now ? now->history.events : std::vector<watch::AlertEvent>());
    m_none->setVisible(m_history->rowCount() == 0);
    m_clear->setEnabled(m_history->rowCount() > 0);
    m_events->setVisible(m_history->rowCount() > 0);
}

void AlertsPage::setNotifies(bool notifies)
{
    const QSignalBlocker quiet(m_notifies);
    m_notifies->setChecked(notifies);
}

void AlertsPage::choose(const std::string& name)
{
    const auto& rules = m_rules->rules();
    const auto found = std::ranges::find(rules, name, &telemetry::AlertRule::name);
    if (found != rules.end()) {
        m_table->selectRow(static_cast<int>(found - rules.begin()));
    }
}

void AlertsPage::look()
{
    const int row = m_table->currentIndex().row();
    const bool any = row >= 0 && row < m_rules->rowCount();
    m_form->setEnabled(any);
    m_remove->setEnabled(any);
    m_export->setEnabled(m_rules->rowCount() > 0);
    if (any) {
        m_form->show(m_rules->rules()[static_cast<std::size_t>(row)]);
    }
}

void AlertsPage::goTo(int row, int before)
{
    if (before < 0 || !m_form->isEdited()) {
        return look();
    }
    // The view is not done with choosing the other row yet.
    QMetaObject::invokeMethod(
        this,
        [this, row, before] {
            const QSignalBlocker quiet(m_table->selectionModel());
            m_table->selectRow(before);
            m_table->viewport()->update();
            askToDiscard(m_table, [this, row] {
                m_table->selectRow(row);
                look();
            });
        },
        Qt::QueuedConnection);
}

void AlertsPage::askToDiscard(QWidget* by, std::function<void()> run)
{
    if (!m_form->isEdited()) {
        return run();
    }
    ask(by,
        tr("Discard what is written in the form of the rule? It is not saved, and this cannot be "
           "undone."),
        tr("Discard"), [this, run = std::move(run)] {
            look(); // as the rule is
            run();
        });
}

// By the reader of rules: what it takes is a rule here, in the terminal and in a file alike.
bool AlertsPage::change(std::vector<telemetry::AlertRule> rules, int select)
{
    const auto read = telemetry::readAlertRules(bytesOf(telemetry::alertRulesJson(rules)));
    if (!read) {
        const auto words = explain::explain(read.problem().id, read.problem().params);
        m_form->tellProblem(
            tr("%1. %2").arg(own(words.title), own(words.explanation)), memberOf(read.problem()));
        return false;
    }
    m_rules->setRules(*read);
    m_noRules->setVisible(read->empty());
    if (m_rules->rowCount() > 0) {
        m_table->selectRow(std::clamp(select, 0, m_rules->rowCount() - 1));
    }
    look();
    emit rulesChanged(*read);
    return true;
}

void AlertsPage::add()
{
    askToDiscard(m_add, [this] { addNew(); });
}

void AlertsPage::addNew()
{
    auto rules = m_rules->rules();
    telemetry::AlertRule rule;
    rule.kind = telemetry::AlertRule::Kind::Rate;
    rule.what.key = "spirl_attestation_signer_proof";
    rule.name = "NewRule";
    for (int i = 2; std::ranges::any_of(rules, [&](const auto& r) { return r.name == rule.name; });
         ++i) {
        rule.name = "NewRule" + std::to_string(i);
    }
    rules.push_back(rule);
    if (change(rules, static_cast<int>(rules.size()) - 1)) {
        auto* name = m_form->findChild<QWidget*>(QStringLiteral("ruleName"));
        name->setFocus(Qt::OtherFocusReason);
    }
}

void AlertsPage::remove()
{
    auto rules = m_rules->rules();
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_rules->rowCount()) {
        rules.erase(rules.begin() + row);
        (void)change(rules, row);
    }
}

void AlertsPage::save()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_rules->rowCount()) {
        return;
    }
    auto rule = m_form->written();
    if (!rule) {
        return;
    }
    auto rules = m_rules->rules();
    rules[static_cast<std::size_t>(row)] = std::move(*rule);
    (void)change(std::move(rules), row);
}

void AlertsPage::askForBuiltIn()
{
    const auto replace = [this] { (void)change(telemetry::builtInAlertRules(), 0); };
    if (m_rules->rules().empty()) {
        return replace();
    }
    ask(m_standard,
        tr("Replace all rules by those that are built in? Rules of your own and what you changed "
           "are in no other place, and this cannot be undone."),
        tr("Replace all"), replace);
}

void AlertsPage::askToClear()
{
    ask(m_clear,
        tr("Clear the history of alerts, on disk too? This cannot be undone. What fires still "
           "stays listed."),
        tr("Clear for good"), [this] { emit historyCleared(); });
}

void AlertsPage::ask(
    QWidget* by, const QString& question, const QString& deed, std::function<void()> run)
{
    m_asking = by;
    m_deed->setText(deed);
    m_deed->disconnect(this);
    connect(m_deed, &QAction::triggered, this, [this, run = std::move(run)] {
        endQuestion();
        run();
    });
    m_question->tell(question, {m_keep, m_deed});
    m_question->setFocus(Qt::OtherFocusReason);
}

void AlertsPage::endQuestion()
{
    const bool hadFocus = m_question->isAncestorOf(focusWidget());
    m_question->tell({}, {});
    if (hadFocus) {
        m_asking->setFocus(Qt::OtherFocusReason);
    }
}

void AlertsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_question->isVisible()) {
        return endQuestion();
    }
    QWidget::keyPressEvent(event);
}

void AlertsPage::exportRules()
{
    const auto path
        = choosePath(this, tr("Export for Prometheus"), QStringLiteral("assayer-alerts.yaml"));
    if (path.isEmpty()) {
        return;
    }
    inBackground(
        this,
        [path, text = telemetry::prometheusRules(m_rules->rules())] { return written(path, text); },
        [this, path, left = m_form->isEdited()](const QString& why) {
            if (!why.isEmpty()) {
                emit told(
                    tr("The rules could not be written to %1: %2").arg(path, why), Mark::Failed);
                return;
            }
            const auto done
                = tr("The rules are in %1. Name it under rule_files in prometheus.yml.").arg(path);
            emit told(left
                    ? tr("%1 What is written in the form is not among them: it is not saved.")
                          .arg(done)
                    : done,
                left ? Mark::Warned : Mark::Passed);
        });
}

} // namespace attest::ui
