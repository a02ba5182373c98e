import { MockLanguageModelV3 } from "ai/test";
import { expect, test } from "vitest";
import { chooseChatModels, chooseModels } from "./configuration";
import { createModels } from "./create-models";
import { parseModelRef, splitModelList } from "./model-ref";

const guardian = new MockLanguageModelV3({ provider: "house", modelId: "house/anubis-1" });
const companion = new MockLanguageModelV3({ provider: "house", modelId: "house/companion" });
const house = { "house/anubis-1": guardian, "house/companion": companion };

test("without any key the house model answers", () => {
  const models = createModels({}, house);
  expect(models.refs).toEqual(["house/anubis-1"]);
  expect(models.resolve("house/anubis-1")).toBe(guardian);
  expect(models.chatRefs).toEqual(["house/companion"]);
  expect(models.resolve("house/companion")).toBe(companion);
});

test("companions speak through their own list, or through the vendors that guardians have", () => {
  const keys = { OPENAI_API_KEY: "k", OPENAI_COMPATIBLE_URL: "http://127.0.0.1:1/v1" };
  const listed = { ...keys, CHAT_MODELS: "compatible/llama, house/companion" };
  expect(chooseChatModels(listed)).toEqual(["compatible/llama", "house/companion"]);
  expect(chooseChatModels({ ...keys, GUARDIAN_MODELS: "compatible/llama" })).toEqual([
    "compatible/llama",
  ]);
  expect(chooseChatModels({ GUARDIAN_MODELS: "house/anubis-1" })).toEqual(["house/companion"]);
  expect(() => chooseChatModels({ CHAT_MODELS: "xai/grok" })).toThrow(/CHAT_MODELS[\s\S]*XAI_API/);
});

test("a key without a list brings its usual model, and the house model is not added", () => {
  const refs = chooseModels({ OPENAI_API_KEY: "k", XAI_API_KEY: "k" });
  expect(refs.map((ref) => ref.split("/")[0])).toEqual(["openai", "xai"]);
});

test("a list is asked in its own order, without blanks and repetitions", () => {
  const settings = {
    GUARDIAN_MODELS: " xai/grok-4, house/anubis-1,,compatible/org/llama3.1 ,xai/grok-4",
    XAI_API_KEY: "k",
    OPENAI_COMPATIBLE_URL: "http://127.0.0.1:11434/v1",
  };
  const models = createModels(settings, house);
  expect(models.refs).toEqual(["xai/grok-4", "house/anubis-1", "compatible/org/llama3.1"]);
  expect(models.resolve("compatible/org/llama3.1").modelId).toBe("org/llama3.1");
});

test("every problem of a list is named in one error", () => {
  const choose = () =>
    chooseModels({ GUARDIAN_MODELS: "openai/gpt-5-mini,anthropic/claude,llama,house/other" });
  expect(choose).toThrow(/OPENAI_API_KEY[\s\S]*ANTHROPIC_API_KEY[\s\S]*"llama"[\s\S]*house\/other/);
});

test("a compatible address without a named model is an error that says what to do", () => {
  expect(() => chooseModels({ OPENAI_COMPATIBLE_URL: "http://127.0.0.1:1/v1" })).toThrow(
    /GUARDIAN_MODELS=compatible/,
  );
});

test.each(["openai", "anthropic", "xai", "compatible"])("%s yields a version 3 model", (name) => {
  const models = createModels(
    {
      OPENAI_API_KEY: "k",
      ANTHROPIC_API_KEY: "k",
      XAI_API_KEY: "k",
      OPENAI_COMPATIBLE_URL: "http://127.0.0.1:1/v1",
      GUARDIAN_MODELS: "house/anubis-1",
    },
    house,
  );
  const model = models.resolve(`${name}/some-model`);
  expect(model.specificationVersion).toBe("v3");
  expect(model.modelId).toBe("some-model");
  expect(models.resolve(`${name}/some-model`)).toBe(model);
});

test("a model that these settings cannot reach is refused when it is asked for", () => {
  expect(() => createModels({}, house).resolve("xai/grok-4")).toThrow(/XAI_API_KEY/);
  expect(() => createModels({}, house).resolve("grok-4")).toThrow(/provider\/model/);
});

test("references keep slashes of the model's own name", () => {
  expect(parseModelRef("compatible/a/b")).toEqual({ provider: "compatible", model: "a/b" });
  expect(parseModelRef("openai/")).toBeNull();
  expect(parseModelRef("/x")).toBeNull();
  expect(splitModelList(" , ")).toEqual([]);
});
