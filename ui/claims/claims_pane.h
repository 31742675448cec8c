// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace attest::ui {

class CertificateBox;
class Field;

/// What the agent and the server brought to this login beside the evidence: tenant domain, resource id,
/// challenge, clock, and what is trusted. Everything can be edited, and undone.
class ClaimsPane final : public Pane {
    Q_OBJECT
public:
    explicit ClaimsPane(Actions& actions, QWidget* parent = nullptr);
    ~ClaimsPane() override;

private:
    void refresh(Change change) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void offerDomains();
    void buildAgent(QVBoxLayout& lines);
    void buildServer(QVBoxLayout& lines);
    void buildTrust(QVBoxLayout& lines);
    void connectFields();
    void showAgent();
    void showServer();
    void showTrust();
    void addSection(QVBoxLayout& lines, const QString& title, QFormLayout& form);
    static void addRow(QFormLayout& form, const QString& label, QWidget* field);

    using Changing = std::function<void(casefile::Case&)>;
    void edit(const QString& what, const Changing& change);
    void editMachine(const QString& what, const std::function<void(verify::Evidence&)>& change);
    /// The evidence of azure_imds; null without any.
    [[nodiscard]] const verify::Evidence* machine() const;

    Actions& m_actions;
    QComboBox* m_domain;
    QLabel* m_domainWrong;
    Field* m_resource;
    Field* m_nonce;
    Field* m_clock;
    QSpinBox* m_leeway;
    Field* m_trustDomain;
    Field* m_template;
    QComboBox* m_arm;
    QLabel* m_metadata;
    QLabel* m_subscriptions;
    QLabel* m_keys;
    QPushButton* m_dropKeys;
    CertificateBox* m_certificates;
    QListWidget* m_anchors;
    const void* m_shownCase = nullptr; ///< whose fields these are
    LoadedPolicy m_shownPolicy;        ///< whose domains are offered
    bool m_showing = false;            ///< fields are being filled: nothing is an edit
};

} // namespace attest::ui
